package org.passerelle.delivery;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.ActivityOutline;
import org.passerelle.catalogue.UnitOutline;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/**
 * Lets learners say by when they want to have done what, in runs that have no end, and move that when life comes in.
 */
@UseCase
public class PlanningAhead {
    private static final int MOST_DAYS = 730;
    private static final double DAYS = 7;

    @Inject
    Enrolments enrolments;

    @Inject
    CourseRuns runs;

    @Inject
    WeeklyGoals plans;

    @Inject
    Progressing progressing;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** The caller's plan at a place of theirs; empty when there is none, or the run has an end of its own. */
    @Allowed(value = Permission.LEARN, reads = true)
    public Optional<PlanView> plan(UUID enrolment) {
        Enrolment own = enrolments.own(enrolment, caller.requirePerson());
        return plans.plan(enrolment)
                .filter(plan -> isSelfPaced(own))
                .map(plan -> view(own, plan.startsOn(), plan.weeklyMinutes()));
    }

    /** Whether a place of the caller's is in a run in which one makes one's own dates. */
    @Allowed(value = Permission.LEARN, reads = true)
    public boolean isPossible(UUID enrolment) {
        return isSelfPaced(enrolments.own(enrolment, caller.requirePerson()));
    }

    /**
     * What a plan would say, before it is kept.
     *
     * @param from today or later, within two years; needed
     * @param weekly minutes a week, 10 to 3,000; needed
     * @throws Refusal beside the field that is wrong; when the run has dates of its own
     */
    @Allowed(value = Permission.LEARN, reads = true)
    public PlanView preview(UUID enrolment, @Nullable LocalDate from, @Nullable Integer weekly) {
        Enrolment own = enrolments.own(enrolment, caller.requirePerson());
        if (!isSelfPaced(own)) {
            throw new Refusal("delivery.datesFixed");
        }
        LocalDate today = Clocks.today(clock);
        if (from == null || from.isBefore(today) || from.isAfter(today.plusDays(MOST_DAYS))) {
            throw Refusal.of("startsOn", "delivery.planOutOfRange");
        }
        if (weekly == null) {
            throw Refusal.of("weekly", "kernel.required");
        }
        PersonalPlan.check(weekly);
        return view(own, from, weekly);
    }

    /** Keeps a plan instead of the one before. @throws Refusal as {@link #preview} does */
    @Allowed(Permission.LEARN)
    public void keep(UUID enrolment, @Nullable LocalDate from, @Nullable Integer weekly) {
        PlanView plan = preview(enrolment, from, weekly);
        Optional<PersonalPlan> known = plans.plan(enrolment);
        if (known.isPresent()) {
            known.get().shift(plan.startsOn(), plan.weeklyMinutes());
        } else {
            plans.add(new PersonalPlan(enrolment, plan.startsOn(), plan.weeklyMinutes()));
        }
    }

    /** Goes on without dates. */
    @Allowed(Permission.LEARN)
    public void drop(UUID enrolment) {
        enrolments.own(enrolment, caller.requirePerson());
        plans.plan(enrolment).ifPresent(plans::remove);
    }

    private boolean isSelfPaced(Enrolment own) {
        return runs.get(own.run()).view(Clocks.today(clock)).endsOn().isEmpty()
                && own.status() == EnrolmentStatus.ACTIVE;
    }

    private PlanView view(Enrolment own, LocalDate from, int weekly) {
        Set<UUID> done = new HashSet<>();
        enrolments.progress(List.of(own.id())).forEach(progress -> done.add(progress.activity()));
        List<PlanView.Part> parts = new ArrayList<>();
        int minutes = 0;
        for (UnitOutline unit : progressing.outline(own).units()) {
            List<ActivityOutline> left = unit.activities().stream()
                    .filter(activity -> !done.contains(activity.id()))
                    .toList();
            minutes += left.stream().mapToInt(ActivityOutline::minutes).sum();
            long days = Math.max(0, (long) Math.ceil(minutes * DAYS / weekly) - 1);
            parts.add(new PlanView.Part(unit.id(), unit.title(), from.plusDays(days), left.isEmpty()));
        }
        return new PlanView(from, weekly, parts);
    }
}
