package org.passerelle.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.ActivityOutline;
import org.passerelle.catalogue.Catalogue;
import org.passerelle.catalogue.CourseView;
import org.passerelle.catalogue.DeliveryMode;
import org.passerelle.delivery.Enrolling;
import org.passerelle.delivery.Learning;
import org.passerelle.delivery.RunView;
import org.passerelle.delivery.Runs;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.RunDates;
import org.passerelle.web.platform.Texts;

/** Takes a place in a run of a course. */
@Named
@RequestScoped
@Route(path = "/courses/{slug}/enrol", view = "/learning/enrol.xhtml", access = Permission.LEARN)
public class EnrolPage {
    @Inject
    Catalogue catalogue;

    @Inject
    Runs runs;

    @Inject
    Enrolling enrolling;

    @Inject
    Learning learning;

    @Inject
    RunDates dates;

    @Inject
    Texts texts;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    private String run = "";

    @Nullable
    private CourseView course;

    /** Leads who has a place already to it. */
    public void load() {
        runs.of(getCourse().card().id()).stream()
                .map(r -> enrolling.mine(r.id()))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(this::goOn);
    }

    /** The course. */
    public CourseView getCourse() {
        if (course == null) {
            course = catalogue.bySlug(parts.word("slug"));
        }
        return course;
    }

    /** The runs that can be chosen. */
    public List<RunView> getOpen() {
        return runs.of(getCourse().card().id()).stream()
                .filter(RunView::enrollable)
                .toList();
    }

    /** The same as choices. */
    public List<SelectItem> getChoices() {
        return getOpen().stream()
                .map(r -> new SelectItem(r.id().toString(), label(r)))
                .toList();
    }

    private String label(RunView r) {
        String seats = r.left()
                .map(left -> " · " + texts.of("delivery.run.seats", left))
                .orElse("");
        return dates.of(r) + seats;
    }

    /** Takes the place. */
    public void enrol() {
        UUID wanted = getOpen().stream()
                .map(RunView::id)
                .filter(id -> run.isEmpty() || id.toString().equals(run))
                .findFirst()
                .orElseThrow(() -> new Refusal("delivery.closed"));
        goOn(enrolling.enrol(wanted));
    }

    private void goOn(UUID enrolment) {
        String place = "/me/learning/" + enrolment;
        boolean tutorial = getCourse().card().mode() == DeliveryMode.TUTORIAL;
        Optional<UUID> next = learning.desk(enrolment).resume().map(ActivityOutline::id);
        redirect.to(tutorial && next.isPresent() ? place + '/' + next.get() : place);
    }

    public String getRun() {
        return run;
    }

    public void setRun(@Nullable String run) {
        this.run = run == null ? "" : run;
    }
}
