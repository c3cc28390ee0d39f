package org.passerelle.tutoring;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.ActivityOutline;
import org.passerelle.catalogue.CourseOutline;
import org.passerelle.catalogue.CourseOutlines;
import org.passerelle.catalogue.UnitOutline;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;

/** Lets tutors see who may need them, how far everybody is, and where a course loses people. */
@UseCase
public class Following {
    /** How many learners a page shows. */
    public static final int SIZE = 25;

    private static final int ALL = 100;
    private static final Duration AHEAD = Duration.ofDays(1);

    @Inject
    Watch watch;

    @Inject
    Traces traces;

    @Inject
    CourseOutlines outlines;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** How many learners of one's courses may need help, by the reasons. */
    @Allowed(value = Permission.GRADE, reads = true)
    public Map<Reason, Long> helpCounts() {
        Set<UUID> courses = courses(null).keySet();
        Map<Reason, Long> counts = new HashMap<>();
        for (Reason reason : Reason.values()) {
            counts.put(reason, courses.isEmpty() ? 0L : watch.count(courses, reason));
        }
        return counts;
    }

    /**
     * The learners who may need help for a reason, those seen last first.
     *
     * @param course one of one's courses; null for all
     * @throws NotFound when it is another body's
     */
    @Allowed(value = Permission.GRADE, reads = true)
    public Page<HelpLine> help(@Nullable UUID course, Reason reason, int page, int size) {
        Map<UUID, CourseOutline> courses = courses(course);
        if (courses.isEmpty()) {
            return Page.of(List.of(), 1, size);
        }
        Page<Watch.Row> found = watch.help(courses.keySet(), reason, page, size);
        List<UUID> places = found.items().stream().map(Watch.Row::enrolment).toList();
        Map<UUID, UUID> failed = reason == Reason.FAILED_TWICE ? watch.failed(places) : Map.of();
        Map<UUID, Watch.Question> asked = reason == Reason.UNANSWERED ? watch.unanswered(places) : Map.of();
        return found.map(row -> {
            CourseOutline outline = Objects.requireNonNull(courses.get(row.course()));
            UUID at = failed.getOrDefault(row.enrolment(), row.lastActivity());
            Optional<Watch.Question> question = Optional.ofNullable(asked.get(row.enrolment()));
            return new HelpLine(
                    row.enrolment(),
                    row.name(),
                    row.course(),
                    outline.title(),
                    reason,
                    row.lastSeenAt(),
                    question.filter(q -> !q.title().isEmpty())
                            .map(q -> LocalizedText.of(q.title(), q.title()))
                            .or(() -> title(outline, at)),
                    question.map(Watch.Question::address));
        });
    }

    private Map<UUID, CourseOutline> courses(@Nullable UUID course) {
        if (course != null) {
            return Map.of(course, own(course));
        }
        return outlines.of(caller.organisationsWith(Permission.GRADE)).stream()
                .filter(CourseOutline::published)
                .collect(Collectors.toMap(CourseOutline::course, outline -> outline));
    }

    private static Optional<LocalizedText> title(CourseOutline outline, @Nullable UUID activity) {
        return outline.activities().stream()
                .filter(a -> a.id().equals(activity))
                .map(ActivityOutline::title)
                .findFirst();
    }

    /** Learners by units. @param words in their names; empty for all. @throws NotFound when it is another body's */
    @Allowed(value = Permission.GRADE, reads = true)
    public Grid grid(UUID course, GridFilter filter, String words, int page) {
        CourseOutline outline = own(course);
        Page<Watch.Row> found = watch.learners(course, filter, words, page, SIZE);
        List<UUID> places = found.items().stream().map(Watch.Row::enrolment).toList();
        Map<UUID, Set<UUID>> done = traces.done(places);
        Map<UUID, UUID> failed = watch.failed(places);
        Set<UUID> asked = watch.unanswered(places).keySet();
        return new Grid(
                outline.units().stream().map(UnitOutline::title).toList(),
                found.map(row -> new GridRow(
                        row.enrolment(),
                        row.name(),
                        row.group(),
                        row.status(),
                        row.lastSeenAt(),
                        outline.units().stream()
                                .map(unit -> percent(unit, done.getOrDefault(row.enrolment(), Set.of())))
                                .toList(),
                        reasons(row, failed, asked))));
    }

    private static int percent(UnitOutline unit, Set<UUID> done) {
        long all = unit.activities().size();
        long mine =
                unit.activities().stream().filter(a -> done.contains(a.id())).count();
        return all == 0 ? ALL : (int) (mine * ALL / all);
    }

    List<Reason> reasons(Watch.Row row, Map<UUID, UUID> failed, Set<UUID> asked) {
        List<Reason> reasons = new ArrayList<>();
        if (asked.contains(row.enrolment())) {
            reasons.add(Reason.UNANSWERED);
        }
        if (failed.containsKey(row.enrolment())) {
            reasons.add(Reason.FAILED_TWICE);
        }
        reasons.addAll(watch.silence(row));
        return reasons;
    }

    /** How many come through each activity of one's course, in its order. @throws NotFound when it is another body's */
    @Allowed(value = Permission.GRADE, reads = true)
    public List<FunnelStep> funnel(UUID course) {
        CourseOutline outline = own(course);
        long learners = traces.learners(course);
        Map<UUID, Long> done = traces.doneBy(course);
        Map<UUID, Long> here = traces.at(course, clock.instant().plus(AHEAD));
        Map<UUID, Long> stuck = traces.at(course, watch.weekAgo());
        return outline.activities().stream()
                .map(a -> new FunnelStep(
                        a.id(),
                        a.type(),
                        a.title(),
                        learners,
                        done.getOrDefault(a.id(), 0L),
                        here.getOrDefault(a.id(), 0L),
                        stuck.getOrDefault(a.id(), 0L)))
                .toList();
    }

    CourseOutline own(UUID course) {
        CourseOutline outline = outlines.of(course).orElseThrow(() -> new NotFound("course", course));
        caller.require(Permission.GRADE, outline.organisation());
        return outline;
    }
}
