package org.passerelle.web.announcement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.announcement.AnnouncementView;
import org.passerelle.announcement.Announcing;
import org.passerelle.announcement.Audience;
import org.passerelle.catalogue.CourseOutline;
import org.passerelle.catalogue.UnitOutline;
import org.passerelle.delivery.CohortView;
import org.passerelle.delivery.Grouping;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** What was announced in a run and what is planned, with how many read it. */
@Named
@RequestScoped
@Route(path = "/trainer/runs/{run}/announcements", view = "/announcement/list.xhtml", access = Permission.AUTHOR_COURSE)
public class AnnouncementsPage {
    @Inject
    Announcing announcing;

    @Inject
    Grouping grouping;

    @Inject
    Texts texts;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    @Nullable
    private List<AnnouncementView> all;

    /** Finds the run before anything is shown. */
    public void load() {
        getAll();
    }

    /** The course. */
    public CourseOutline getCourse() {
        return announcing.course(parts.id("run"));
    }

    /** What was announced and what is planned. */
    public List<AnnouncementView> getAll() {
        if (all == null) {
            all = announcing.of(parts.id("run"));
        }
        return all;
    }

    /** This page's address. */
    public String getHere() {
        return "/trainer/runs/" + parts.id("run") + "/announcements";
    }

    /** The run's address. */
    public String getBack() {
        return "/trainer/runs/" + parts.id("run");
    }

    /** To whom, in words. */
    public String whom(Audience audience) {
        return switch (audience.segment()) {
            case ALL, NOT_BEGUN -> texts.name("announcement.segment", audience.segment());
            case COHORT -> texts.of("announcement.to.COHORT", cohort(audience.cohort()));
            case UNSEEN -> texts.of("announcement.to.UNSEEN", audience.days());
            case UNIT_OPEN -> texts.of("announcement.to.UNIT_OPEN", unit(audience.unit()));
        };
    }

    private String cohort(@Nullable UUID id) {
        return grouping.of(parts.id("run")).stream()
                .filter(cohort -> cohort.id().equals(id))
                .map(CohortView::name)
                .findFirst()
                .orElse("…");
    }

    private String unit(@Nullable UUID id) {
        return getCourse().units().stream()
                .filter(unit -> unit.id().equals(id))
                .map(UnitOutline::title)
                .map(texts::in)
                .findFirst()
                .orElse("…");
    }

    /** Takes the one whose button was pressed back. */
    public void undo() {
        announcing.undo(parts.id("run"), parts.id("undone"));
        redirect.to(getHere());
    }
}
