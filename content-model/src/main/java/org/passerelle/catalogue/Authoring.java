package org.passerelle.catalogue;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;
import org.passerelle.kernel.UseCase;
import org.passerelle.skills.Referential;

/** Lets trainers write the courses of their training bodies, and publish them. */
@UseCase
public class Authoring {
    @Inject
    Courses courses;

    @Inject
    Caller caller;

    @Inject
    Referential referential;

    @Inject
    PublishedCourses published;

    @Inject
    Event<CoursePublished> publications;

    @Inject
    Clock clock;

    /**
     * Begins a course of this organisation.
     *
     * @return the draft
     * @throws Refusal beside the field that is wrong
     * @throws NotFound when the caller does not write for this organisation
     */
    @Allowed(Permission.AUTHOR_COURSE)
    public UUID draft(UUID organisation, CourseDraft draft) {
        String title = draft.language() == null ? "" : draft.title().in(draft.language());
        return draft(organisation, courses.freeSlug(title), draft);
    }

    /**
     * The same under an address of one's choice.
     *
     * @param slug the last part of its address: letters, digits and dashes
     * @throws Refusal also when another course has the slug
     */
    @Allowed(Permission.AUTHOR_COURSE)
    public UUID draft(UUID organisation, String slug, CourseDraft draft) {
        caller.require(Permission.AUTHOR_COURSE, organisation);
        checkSkills(draft);
        String clean = Text.slug(slug);
        if (isTaken(clean)) {
            throw Refusal.of("slug", "catalogue.slugTaken", clean);
        }
        return courses.add(new Course(organisation, clean, draft, clock.instant()))
                .id();
    }

    /** Whether a course has this slug. */
    @Allowed(value = Permission.AUTHOR_COURSE, reads = true)
    public boolean isTaken(String slug) {
        return courses.withSlug(slug).isPresent();
    }

    /**
     * Says anew what a course is.
     *
     * @param version the version that the edit began from
     * @throws Refusal beside the field that is wrong
     * @throws OptimisticLockException when somebody changed it meanwhile
     */
    @Allowed(Permission.AUTHOR_COURSE)
    public void describe(UUID course, CourseDraft draft, long version) {
        Course own = own(course);
        require(own.version() == version);
        checkSkills(draft);
        own.describe(draft, clock.instant());
        told(own);
    }

    /** Adds a unit at the end; answers it. @throws Refusal beside the title */
    @Allowed(Permission.AUTHOR_COURSE)
    public UUID addUnit(UUID course, LocalizedText title) {
        return own(course).addUnit(title, clock.instant()).id();
    }

    /** @throws Refusal beside the title */
    @Allowed(Permission.AUTHOR_COURSE)
    public void renameUnit(UUID course, UUID unit, LocalizedText title) {
        Course own = own(course);
        own.unit(unit).rename(title);
        own.changed(clock.instant());
    }

    /** Moves a unit up (-1) or down (1). */
    @Allowed(Permission.AUTHOR_COURSE)
    public void moveUnit(UUID course, UUID unit, int by) {
        own(course).moveUnit(unit, by, clock.instant());
    }

    /** Takes a unit away with all that is in it. @throws Refusal when the course is published and would be empty */
    @Allowed(Permission.AUTHOR_COURSE)
    public void removeUnit(UUID course, UUID unit) {
        own(course).removeUnit(unit, clock.instant());
    }

    /** Adds an activity at the end of a unit; answers it. @throws Refusal beside the field that is wrong */
    @Allowed(Permission.AUTHOR_COURSE)
    public UUID addActivity(UUID course, UUID unit, ActivityDraft draft) {
        Course own = own(course);
        UUID added = own.unit(unit).add(draft).id();
        own.changed(clock.instant());
        courses.flush();
        return added;
    }

    /**
     * Writes an activity; its type stays.
     *
     * @param version the version that the edit began from
     * @throws Refusal beside the field that is wrong
     * @throws OptimisticLockException when somebody changed it meanwhile
     */
    @Allowed(Permission.AUTHOR_COURSE)
    public void write(UUID course, UUID activity, ActivityDraft draft, long version) {
        Course own = own(course);
        Activity written = own.activity(activity);
        require(written.version() == version);
        written.describe(draft);
        own.changed(clock.instant());
    }

    /** Moves an activity up (-1) or down (1) within its unit. */
    @Allowed(Permission.AUTHOR_COURSE)
    public void moveActivity(UUID course, UUID activity, int by) {
        Course own = own(course);
        Activity moved = own.activity(activity);
        moved.unit().move(moved, by);
        own.changed(clock.instant());
    }

    /** Takes an activity away, with what learners did in it. */
    @Allowed(Permission.AUTHOR_COURSE)
    public void removeActivity(UUID course, UUID activity) {
        Course own = own(course);
        Activity gone = own.activity(activity);
        gone.unit().remove(gone);
        own.changed(clock.instant());
    }

    /** Lets everybody find it. @throws Refusal for the first thing that is missing */
    @Allowed(Permission.AUTHOR_COURSE)
    public void publish(UUID course) {
        Course own = own(course);
        own.publish(clock.instant());
        List<UUID> quizzes = own.activities().stream()
                .filter(activity -> activity.type() == ActivityType.QUIZ)
                .map(Activity::id)
                .toList();
        courses.flush();
        publications.fire(new CoursePublished(own.id(), own.mode(), quizzes));
        told(own);
    }

    /** Takes it out of the catalogue. @throws Refusal when it is not published */
    @Allowed(Permission.AUTHOR_COURSE)
    public void retire(UUID course) {
        Course own = own(course);
        own.retire(clock.instant());
        told(own);
    }

    /** The courses of the caller's organisations, those changed last first. */
    @Allowed(value = Permission.AUTHOR_COURSE, reads = true)
    public List<CourseView> mine() {
        return courses.of(caller.organisationsWith(Permission.AUTHOR_COURSE)).stream()
                .map(Course::view)
                .toList();
    }

    /** One of them. @throws NotFound when it is of another organisation */
    @Allowed(value = Permission.AUTHOR_COURSE, reads = true)
    public CourseView mine(UUID course) {
        return own(course).view();
    }

    /** What is in an activity of one of them. */
    @Allowed(value = Permission.AUTHOR_COURSE, reads = true)
    public ActivityView activity(UUID course, UUID activity) {
        return own(course).activity(activity).view();
    }

    /** What one of them lacks before it can be published, a sentence each; empty when it lacks nothing. */
    @Allowed(value = Permission.AUTHOR_COURSE, reads = true)
    public List<Refusal> missing(UUID course) {
        return PublishingRules.missing(own(course));
    }

    private static void require(boolean unchanged) {
        if (!unchanged) {
            throw new OptimisticLockException("changed since it was read");
        }
    }

    private void checkSkills(CourseDraft draft) {
        Stream.concat(draft.skills().stream().map(TaughtSkill::uri), draft.needs().stream())
                .filter(uri -> referential.skill(uri).isEmpty())
                .findFirst()
                .ifPresent(uri -> {
                    throw Refusal.of("skills", "catalogue.unknownSkill", uri);
                });
    }

    private void told(Course course) {
        if (course.status() != CourseStatus.DRAFT) {
            published.forget();
        }
    }

    private Course own(UUID course) {
        Course found = courses.get(course);
        caller.require(Permission.AUTHOR_COURSE, found.organisation());
        return found;
    }
}
