package org.passerelle.delivery;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.CourseOutlines;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;
import org.passerelle.kernel.UseCase;

/**
 * Writes down who came to a session. Learners sign on the host's tablet, from an hour before it begins until its day is
 * over; whatever is written later, or put right, needs a reason, and what stood before stays in the history.
 */
@UseCase
public class TakingAttendance {
    private static final Duration EARLY = Duration.ofHours(1);
    private static final int LONGEST_REASON = 300;

    @Inject
    Sessions sessions;

    @Inject
    SessionViews views;

    @Inject
    AttendanceLines lines;

    @Inject
    CourseRuns runs;

    @Inject
    Enrolments enrolments;

    @Inject
    CourseOutlines outlines;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Who was to come to a session, and who came. @throws NotFound when it is another body's */
    @Allowed(value = Permission.GRADE, reads = true)
    public AttendanceSheet sheet(UUID id) {
        Session session = own(id);
        List<Enrolment> expected = expected(session);
        List<AttendanceLine> written = lines.at(id);
        Set<UUID> people = new HashSet<>();
        expected.forEach(learner -> people.add(learner.person()));
        written.forEach(line -> people.add(line.by()));
        Map<UUID, String> names = enrolments.namesOf(people);
        return new AttendanceSheet(
                views.of(session, java.util.Optional.empty()),
                expected.stream()
                        .map(learner -> line(learner, written, names))
                        .sorted(Comparator.comparing(AttendanceSheet.Line::name)
                                .thenComparing(AttendanceSheet.Line::enrolment))
                        .toList());
    }

    private static AttendanceSheet.Line line(Enrolment learner, List<AttendanceLine> written, Map<UUID, String> names) {
        List<AttendanceSheet.Entry> entries = new ArrayList<>(written.stream()
                .filter(line -> line.enrolment().equals(learner.id()))
                .map(line -> new AttendanceSheet.Entry(
                        line.state(),
                        line.minutes(),
                        line.signature(),
                        names.getOrDefault(line.by(), ""),
                        line.at(),
                        line.reason()))
                .toList());
        Collections.reverse(entries);
        return new AttendanceSheet.Line(
                learner.id(), learner.person(), names.getOrDefault(learner.person(), ""), entries);
    }

    /**
     * A learner signs on the host's tablet.
     *
     * @param drawn the strokes of a finger
     * @throws Refusal when nothing was drawn, it is not the day, or something was written down already
     */
    @Allowed(Permission.GRADE)
    public void sign(UUID id, UUID enrolment, @Nullable String drawn) {
        sign(own(id), enrolment, drawn, caller.requirePerson());
    }

    /** A learner signs. @param by who answers for it */
    void sign(Session session, UUID enrolment, @Nullable String drawn, UUID by) {
        Enrolment learner = expected(session, enrolment);
        String path = Signature.of(drawn);
        if (!isSignable(session, clock.instant())) {
            throw new Refusal("delivery.signOnTheDay");
        }
        if (lines.at(session.id()).stream().anyMatch(line -> line.enrolment().equals(enrolment))) {
            throw new Refusal("delivery.signedAlready");
        }
        write(session, learner, new AttendanceLine.Said(Presence.PRESENT, minutes(session), path, ""), by);
    }

    /**
     * Writes down whether a learner came, without their signature.
     *
     * @param minutes how long they were there; null for all of it; nothing for who did not come
     * @param reason needed when the day is over, and when something was written down already
     * @throws Refusal beside the field that is wrong
     */
    @Allowed(Permission.GRADE)
    public void mark(UUID id, UUID enrolment, Presence state, @Nullable Integer minutes, @Nullable String reason) {
        Session session = own(id);
        Enrolment learner = expected(session, enrolment);
        Instant now = clock.instant();
        if (session.isCancelled() || now.isBefore(session.startsAt().minus(EARLY))) {
            throw new Refusal("delivery.signOnTheDay");
        }
        String why = Text.optional("reason", reason, LONGEST_REASON);
        boolean before = lines.at(id).stream().anyMatch(line -> line.enrolment().equals(enrolment));
        if (why.isEmpty() && (before || isLate(session, now))) {
            throw Refusal.of("reason", "delivery.reasonMissing");
        }
        int most = minutes(session);
        int there = minutes == null ? most : minutes;
        if (there < 0 || there > most) {
            throw Refusal.of("minutes", "delivery.minutesOutOfRange", most);
        }
        int counted = state == Presence.PRESENT ? there : 0;
        write(session, learner, new AttendanceLine.Said(state, counted, "", why), caller.requirePerson());
    }

    private void write(Session session, Enrolment learner, AttendanceLine.Said said, UUID by) {
        lines.add(new AttendanceLine(session.id(), learner.id(), said, by, clock.instant()));
    }

    /** Whether one signs now: from an hour before the session until its day is over. */
    static boolean isSignable(Session session, Instant now) {
        return !session.isCancelled() && !now.isBefore(session.startsAt().minus(EARLY)) && !isLate(session, now);
    }

    private static int minutes(Session session) {
        return Math.toIntExact(
                Duration.between(session.startsAt(), session.endsAt()).toMinutes());
    }

    /** Whether the session's day is over. */
    private static boolean isLate(Session session, Instant now) {
        return java.time.LocalDate.ofInstant(now, Clocks.ZONE)
                .isAfter(java.time.LocalDate.ofInstant(session.startsAt(), Clocks.ZONE));
    }

    List<Enrolment> expected(Session session) {
        return enrolments.inRun(session.run()).stream()
                .filter(learner -> session.isFor(learner.cohort()))
                .collect(Collectors.toList());
    }

    Enrolment expected(Session session, UUID enrolment) {
        return expected(session).stream()
                .filter(learner -> learner.id().equals(enrolment))
                .findFirst()
                .orElseThrow(() -> new NotFound("enrolment", enrolment));
    }

    /** A session of the caller's body. @throws NotFound when it is another body's */
    Session own(UUID id) {
        Session session = sessions.get(id);
        UUID course = runs.get(session.run()).course();
        UUID organisation = outlines.of(course)
                .orElseThrow(() -> new NotFound("course", course))
                .organisation();
        caller.require(Permission.GRADE, organisation);
        return session;
    }
}
