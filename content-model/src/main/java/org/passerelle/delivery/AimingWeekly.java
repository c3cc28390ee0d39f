package org.passerelle.delivery;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.ActivityOutline;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/** Lets learners say what they want to do each week, and shows them how far they are. */
@UseCase
public class AimingWeekly {
    @Inject
    WeeklyGoals goals;

    @Inject
    Enrolments enrolments;

    @Inject
    Progressing progressing;

    @Inject
    AttendanceLines attendance;

    @Inject
    Sessions sessions;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** How far the caller is this week. */
    @Allowed(value = Permission.LEARN, reads = true)
    public WeekView week() {
        UUID person = caller.requirePerson();
        LocalDate monday = Clocks.today(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Optional<WeeklyGoal> goal = goals.of(person);
        WeekView.Measure measure = goal.map(WeeklyGoal::unit).orElse(WeekView.Measure.MINUTES);
        return new WeekView(
                measure,
                goal.map(WeeklyGoal::amount).orElse(0),
                done(person, measure, monday.atStartOfDay(Clocks.ZONE).toInstant()),
                monday);
    }

    private int done(UUID person, WeekView.Measure measure, Instant since) {
        List<Enrolment> own = enrolments.of(person);
        Map<UUID, Enrolment> byId = new HashMap<>();
        own.forEach(enrolment -> byId.put(enrolment.id(), enrolment));
        List<ActivityProgress> done = enrolments.progress(List.copyOf(byId.keySet())).stream()
                .filter(progress -> !progress.doneAt().isBefore(since))
                .toList();
        if (measure == WeekView.Measure.ACTIVITIES) {
            return done.size();
        }
        return done.stream().mapToInt(p -> minutes(byId.get(p.enrolment()), p)).sum() + there(byId, since);
    }

    private int minutes(@Nullable Enrolment enrolment, ActivityProgress progress) {
        return enrolment == null
                ? 0
                : progressing.outline(enrolment).activities().stream()
                        .filter(activity -> activity.id().equals(progress.activity()))
                        .mapToInt(ActivityOutline::minutes)
                        .sum();
    }

    private int there(Map<UUID, Enrolment> own, Instant since) {
        Map<UUID, AttendanceLine> last = new HashMap<>();
        attendance.of(own.keySet()).forEach(line -> last.put(line.session(), line));
        return last.values().stream()
                .filter(line -> line.state() == Presence.PRESENT)
                .filter(line -> !sessions.get(line.session()).startsAt().isBefore(since))
                .mapToInt(AttendanceLine::minutes)
                .sum();
    }

    /**
     * Sets what the caller wants to do each week.
     *
     * @param amount 1 to 3,000; null for nothing any more
     * @throws Refusal beside {@code amount} when it is out of range
     */
    @Allowed(Permission.LEARN)
    public void aim(WeekView.Measure measure, @Nullable Integer amount) {
        UUID person = caller.requirePerson();
        Optional<WeeklyGoal> known = goals.of(person);
        if (amount == null) {
            known.ifPresent(goals::remove);
        } else if (known.isPresent()) {
            known.get().aim(measure, amount);
        } else {
            goals.add(new WeeklyGoal(person, measure, amount));
        }
    }
}
