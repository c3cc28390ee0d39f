package org.passerelle.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.Authoring;
import org.passerelle.catalogue.CourseView;
import org.passerelle.delivery.EnrollingMany;
import org.passerelle.delivery.EnrolmentListView;
import org.passerelle.delivery.RunState;
import org.passerelle.delivery.RunView;
import org.passerelle.delivery.Scheduling;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.RunDates;

/** Hands in a file of people to be enrolled in a run of a course. */
@Named
@RequestScoped
@Route(path = "/trainer/courses/{id}/enrol", view = "/trainer/enrol.xhtml", access = Permission.GRADE)
public class EnrolListsPage {
    @Inject
    EnrollingMany enrolling;

    @Inject
    Authoring authoring;

    @Inject
    Scheduling scheduling;

    @Inject
    RunDates dates;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    private String run = "";

    @Nullable
    private Part file;

    @Nullable
    private List<RunView> open;

    /** Finds the course before anything is shown. */
    public void load() {
        getCourse();
    }

    /** The course. */
    public CourseView getCourse() {
        return authoring.mine(parts.id("id"));
    }

    private List<RunView> open() {
        if (open == null) {
            open = scheduling.of(parts.id("id")).stream()
                    .filter(r -> r.state() != RunState.ENDED)
                    .toList();
        }
        return open;
    }

    /** The runs that are not over, by their dates. */
    public List<SelectItem> getRuns() {
        return open().stream()
                .map(r -> new SelectItem(r.id().toString(), dates.of(r)))
                .toList();
    }

    /** The lists handed in before, the newest first. */
    public List<EnrolmentListView> getLists() {
        return open().stream().flatMap(r -> enrolling.of(r.id()).stream()).toList();
    }

    /** Tries the file. */
    public void handIn() {
        Part sent = file;
        if (sent == null || sent.getSize() == 0) {
            throw Refusal.of("file", "kernel.required");
        }
        UUID into = open().stream()
                .map(RunView::id)
                .filter(id -> id.toString().equals(run))
                .findFirst()
                .orElseThrow(() -> new NotFound("run", run));
        String name = sent.getSubmittedFileName();
        try (InputStream in = sent.getInputStream()) {
            UUID list = enrolling.handIn(into, Typed.said(name), in.readNBytes(EnrollingMany.BYTES + 1));
            redirect.to("/trainer/enrol/" + list);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String getRun() {
        return run;
    }

    public void setRun(@Nullable String run) {
        this.run = Typed.said(run);
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
