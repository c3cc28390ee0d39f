package org.passerelle.web.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.ActivityType;
import org.passerelle.catalogue.Catalogue;
import org.passerelle.catalogue.CourseOutline;
import org.passerelle.catalogue.CourseView;
import org.passerelle.catalogue.DeliveryMode;
import org.passerelle.delivery.Enrolling;
import org.passerelle.delivery.Entering;
import org.passerelle.delivery.RunView;
import org.passerelle.delivery.Runs;
import org.passerelle.kernel.Permission;
import org.passerelle.matching.FindingCourses;
import org.passerelle.people.OrganisationDirectory;
import org.passerelle.web.platform.ActiveZone;
import org.passerelle.web.platform.CurrentCaller;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/**
 * A course for whoever wonders whether to take it: why, what for, what is in it, when, for how much, and one button.
 */
@Named
@RequestScoped
@Route(path = "/courses/{slug}", view = "/catalogue/show.xhtml", access = Permission.PUBLIC, cached = true)
public class CourseShowPage {
    @Inject
    Catalogue catalogue;

    @Inject
    FindingCourses finding;

    @Inject
    Runs runs;

    @Inject
    Enrolling enrolling;

    @Inject
    Entering entering;

    @Inject
    CurrentCaller caller;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    Showcase showcase;

    @Inject
    ActiveZone zone;

    @Inject
    Texts texts;

    @Nullable
    private String slug;

    @Nullable
    private CourseView course;

    /** Finds the course before anything is shown, so that an absent one is "not found". */
    public void load() {
        getCourse();
    }

    /** The course. */
    public CourseView getCourse() {
        if (course == null) {
            course = catalogue.bySlug(slug);
        }
        return course;
    }

    /** Why it is asked for, the strongest reason first; at most three. */
    public List<String> getReasons() {
        return finding.reasons(getCourse().card(), zone.getCode()).reasons().stream()
                .limit(3)
                .map(showcase::sentence)
                .toList();
    }

    /** What it teaches. */
    public List<Showcase.Labelled> getSkills() {
        return showcase.skills(getCourse().card());
    }

    /** What one must have before. */
    public List<Showcase.Labelled> getNeeds() {
        return getCourse().card().needs().stream()
                .map(uri -> new Showcase.Labelled(uri, showcase.label(uri), 0))
                .sorted(Comparator.comparing(Showcase.Labelled::label))
                .toList();
    }

    /** The outcomes, a line each. */
    public List<String> getOutcomes() {
        return texts.in(getCourse().outcomes()).lines().toList();
    }

    /** Who may pay, in words. */
    public String getPayers() {
        return getCourse().funding().stream()
                .sorted()
                .map(payer -> texts.name("catalogue.funding", payer))
                .collect(Collectors.joining(", "));
    }

    /** The name of its training body. */
    public String getBody() {
        UUID body = getCourse().card().organisation();
        return Optional.ofNullable(organisations.cards(Set.of(body)).get(body))
                .map(OrganisationDirectory.Card::name)
                .orElse("");
    }

    /** Its runs, those that one can still enrol in first; a tutorial's is not worth telling. */
    public List<RunView> getRuns() {
        return isTutorial() ? List.of() : runs.of(getCourse().card().id());
    }

    /** A run's state as the style sheet names it. */
    public String state(RunView run) {
        return run.state().name().toLowerCase(Locale.ROOT);
    }

    /** The picture of a kind of activity. */
    public String icon(ActivityType type) {
        return switch (type) {
            case LESSON -> "book";
            case VIDEO -> "play";
            case QUIZ -> "quiz";
        };
    }

    /** Whether somebody can enrol now. */
    public boolean isEnrollable() {
        return runs.of(getCourse().card().id()).stream().anyMatch(RunView::enrollable);
    }

    /** Whether one can wait for a seat now. */
    public boolean isWaitable() {
        return runs.of(getCourse().card().id()).stream().anyMatch(RunView::waitable);
    }

    /** The courses that are to be completed before it. */
    public List<CourseOutline> getFirst() {
        return entering.needs(getCourse().card().id()).stream()
                .filter(CourseOutline::published)
                .toList();
    }

    /** The reader's own place in it; null for who has none. */
    public @Nullable UUID getOwn() {
        if (!caller.isKnown() || !caller.may(Permission.LEARN)) {
            return null;
        }
        return runs.of(getCourse().card().id()).stream()
                .map(run -> enrolling.mine(run.id()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    /** Whether it is read without enrolling. */
    public boolean isTutorial() {
        return getCourse().card().mode() == DeliveryMode.TUTORIAL;
    }

    public @Nullable String getSlug() {
        return slug;
    }

    public void setSlug(@Nullable String slug) {
        this.slug = slug;
    }
}
