package org.passerelle.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.ActivityOutline;
import org.passerelle.catalogue.Catalogue;
import org.passerelle.catalogue.CourseOutline;
import org.passerelle.catalogue.CourseView;
import org.passerelle.catalogue.DeliveryMode;
import org.passerelle.delivery.DoorView;
import org.passerelle.delivery.Enrolling;
import org.passerelle.delivery.Entering;
import org.passerelle.delivery.Learning;
import org.passerelle.delivery.QueuingUp;
import org.passerelle.delivery.RunView;
import org.passerelle.delivery.Runs;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** Takes a place in a run of a course, or in the line for one that is full. */
@Named
@RequestScoped
@Route(path = "/courses/{slug}/enrol", view = "/learning/enrol.xhtml", access = Permission.LEARN)
public class EnrolPage {
    private static final String WAIT = "wait";

    @Inject
    Catalogue catalogue;

    @Inject
    Runs runs;

    @Inject
    Enrolling enrolling;

    @Inject
    Entering entering;

    @Inject
    QueuingUp queue;

    @Inject
    Learning learning;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    @Nullable
    private CourseView course;

    @Nullable
    private List<Row> rows;

    /**
     * A run with how its door looks to the reader.
     *
     * @param button what identifies its button on the page
     */
    public record Row(RunView run, DoorView door, String button) {
        /** What the button asks for: a seat, or a place in the line. */
        public String getWant() {
            return run.waitable() && !door.isOffered() ? WAIT : "seat";
        }

        /** What the button says. */
        public String getSays() {
            return door.isOffered()
                    ? "learning.enrol.accept"
                    : run.waitable() ? "learning.enrol.wait" : "learning.enrol.do";
        }

        /** Whether there is something to press. */
        public boolean isActing() {
            return door.isOpen() && !door.isWaiting();
        }
    }

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

    /** The runs that take learners or let them wait, by their first day. */
    public List<Row> getRows() {
        if (rows == null) {
            List<RunView> shown = runs.of(getCourse().card().id()).stream()
                    .filter(run -> run.enrollable() || run.waitable())
                    .sorted(Comparator.comparing(RunView::startsOn).thenComparing(RunView::id))
                    .toList();
            rows = shown.stream()
                    .map(run -> new Row(
                            run,
                            entering.door(run.id()),
                            shown.indexOf(run) == 0 ? "enrol" : "enrol-" + shown.indexOf(run)))
                    .toList();
        }
        return rows;
    }

    /** What the reader has to complete before. */
    public List<CourseOutline> getMissing() {
        return getRows().stream().findFirst().map(row -> row.door().missing()).orElse(List.of());
    }

    /** Takes a seat, or a place in the line, as the button said. */
    public void take(UUID run) {
        if (WAIT.equals(typed("want-" + run))) {
            queue.join(run);
            stay();
        } else {
            goOn(enrolling.enrol(run));
        }
    }

    /** Comes in by a code. */
    public void unlock(UUID run) {
        entering.unlock(run, typed("code-" + run));
        stay();
    }

    /** Gives up waiting, or the seat that was kept. */
    public void leave(UUID run) {
        queue.leave(run);
        stay();
    }

    private void stay() {
        redirect.to("/courses/" + getCourse().card().slug() + "/enrol");
    }

    private static @Nullable String typed(String field) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(field);
    }

    private void goOn(UUID enrolment) {
        String place = "/me/learning/" + enrolment;
        boolean tutorial = getCourse().card().mode() == DeliveryMode.TUTORIAL;
        Optional<UUID> next = learning.desk(enrolment).resume().map(ActivityOutline::id);
        redirect.to(tutorial && next.isPresent() ? place + '/' + next.get() : place);
    }
}
