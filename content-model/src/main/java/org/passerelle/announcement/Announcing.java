package org.passerelle.announcement;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.catalogue.CourseOutline;
import org.passerelle.catalogue.CourseOutlines;
import org.passerelle.catalogue.UnitOutline;
import org.passerelle.delivery.Runs;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;
import org.passerelle.people.People;

/** Lets the trainers of a run announce something to its learners, or to some of them. */
@UseCase
public class Announcing {
    /** How long one that goes out now can be taken back, in seconds. */
    public static final long UNDO_SECONDS = Announcement.UNDO.toSeconds();

    private static final int MOST_SHOWN = 100;
    private static final int MOST_A_DAY = 10;

    @Inject
    Announcements announcements;

    @Inject
    Runs runs;

    @Inject
    CourseOutlines outlines;

    @Inject
    People people;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** The course of one's run. @throws NotFound when it is another body's */
    @Allowed(value = Permission.GRADE, reads = true)
    public CourseOutline course(UUID run) {
        UUID course = runs.get(run).course();
        CourseOutline outline = outlines.of(course).orElseThrow(() -> new NotFound("course", course));
        caller.require(Permission.GRADE, outline.organisation());
        return outline;
    }

    /** What was announced in one's run and what is planned, the newest first. */
    @Allowed(value = Permission.GRADE, reads = true)
    public List<AnnouncementView> of(UUID run) {
        CourseOutline course = course(run);
        List<Announcement> all = announcements.of(run, MOST_SHOWN);
        Map<UUID, long[]> counts =
                announcements.counts(all.stream().map(Announcement::id).toList());
        Map<UUID, String> names =
                people.names(all.stream().map(Announcement::author).toList());
        return all.stream()
                .map(a -> {
                    long[] count = counts.getOrDefault(a.id(), new long[] {0, 0});
                    long receivers = a.isSent()
                            ? count[0]
                            : announcements.people(run, course, a.audience()).size();
                    return a.view(names.getOrDefault(a.author(), ""), receivers, count[1], false);
                })
                .toList();
    }

    /** One of them. @throws NotFound when it is another body's, or of another run */
    @Allowed(value = Permission.GRADE, reads = true)
    public AnnouncementView one(UUID run, UUID announcement) {
        return of(run).stream()
                .filter(a -> a.id().equals(announcement))
                .findFirst()
                .orElseThrow(() -> new NotFound("announcement", announcement));
    }

    /**
     * To how many it would go now. Nothing is announced yet.
     *
     * @throws Refusal beside what is missing; when it would go to nobody now
     */
    @Allowed(value = Permission.GRADE, reads = true)
    public int count(UUID run, AnnouncementDraft draft) {
        AnnouncementDraft checked = draft.checked();
        int count = announcements
                .people(run, course(run), checked(run, checked.audience()))
                .size();
        if (checked.at() == null && count == 0) {
            throw Refusal.of("segment", "announcement.nobody");
        }
        return count;
    }

    private Audience checked(UUID run, Audience audience) {
        Audience meant = audience.checked();
        boolean known = meant.unit() == null
                || course(run).units().stream().map(UnitOutline::id).anyMatch(id -> id.equals(meant.unit()));
        if (!known) {
            throw Refusal.of("unit", "kernel.required");
        }
        return meant;
    }

    /**
     * Announces something: in a minute, so that it can be taken back, or later.
     *
     * @throws Refusal beside what is missing; when nobody is meant, or too much was announced in a day
     */
    @Allowed(Permission.GRADE)
    public UUID announce(UUID run, AnnouncementDraft draft) {
        CourseOutline course = course(run);
        count(run, draft);
        AnnouncementDraft checked = draft.checked();
        if (announcements.made(run, clock.instant().minus(Duration.ofDays(1))) >= MOST_A_DAY) {
            throw new Refusal("announcement.tooMany", MOST_A_DAY);
        }
        return announcements
                .add(new Announcement(run, course.course(), caller.requirePerson(), checked, clock.instant()))
                .id();
    }

    /** Takes back what has not gone out. @throws Refusal when it has */
    @Allowed(Permission.GRADE)
    public void undo(UUID run, UUID announcement) {
        Announcement planned = own(run, announcement);
        if (planned.isSent()) {
            throw new Refusal("announcement.gone");
        }
        announcements.remove(planned);
    }

    /** Says something else; who got it before sees that it was changed. @throws Refusal beside what is missing */
    @Allowed(Permission.GRADE)
    public void edit(UUID run, UUID announcement, AnnouncementDraft draft) {
        Announcement changed = own(run, announcement);
        AnnouncementDraft checked =
                new AnnouncementDraft(draft.title(), draft.text(), changed.audience(), null).checked();
        changed.edit(checked.title(), checked.text(), clock.instant());
    }

    private Announcement own(UUID run, UUID announcement) {
        course(run);
        Announcement found = announcements.held(announcement);
        if (!found.run().equals(run)) {
            throw new NotFound("announcement", announcement);
        }
        return found;
    }
}
