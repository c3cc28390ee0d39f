package org.passerelle.web.award;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.awardlist.AwardListView;
import org.passerelle.credential.awardlist.ListedCourse;
import org.passerelle.credential.awardlist.ListingAwards;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** The lists by which a course is awarded, and handing in another one. */
@Named
@RequestScoped
@Route(path = "/trainer/courses/{id}/awards", view = "/award/lists.xhtml", access = Permission.GRADE)
public class AwardListsPage {
    @Inject
    ListingAwards listing;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    @Inject
    Texts texts;

    @Nullable
    private Part file;

    @Nullable
    private ListedCourse course;

    /** Finds the course before anything is shown, so that another body's is "not found". */
    public void load() {
        getCourse();
    }

    /** The course. */
    public ListedCourse getCourse() {
        if (course == null) {
            course = listing.course(parts.id("id"));
        }
        return course;
    }

    /** The lists, the newest first. */
    public List<AwardListView> getLists() {
        return listing.of(parts.id("id"));
    }

    /** The heading of a list with every column, to begin with. */
    public String getHeading() {
        StringBuilder heading = new StringBuilder(texts.of("award.awards.heading"));
        getCourse().skills().forEach(skill -> heading.append(';').append(texts.in(skill.label())));
        return heading.toString();
    }

    /** Reads the list. */
    public void handIn() {
        Part sent = file;
        if (sent == null || sent.getSize() == 0) {
            throw Refusal.of("file", "kernel.required");
        }
        String name = sent.getSubmittedFileName();
        try (InputStream in = sent.getInputStream()) {
            UUID list =
                    listing.handIn(parts.id("id"), name == null ? "" : name, in.readNBytes(ListingAwards.BYTES + 1));
            redirect.to("/trainer/awards/" + list);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
