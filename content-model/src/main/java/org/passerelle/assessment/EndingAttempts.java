package org.passerelle.assessment;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;

/** Hands in what nobody handed in when the time was over: what was saved counts, whatever happened to the line. */
@UseCase
public class EndingAttempts {
    @Inject
    Attempts attempts;

    @Inject
    HandingIn handingIn;

    @Inject
    Clock clock;

    /**
     * Ends some attempts, as of the end of their time.
     *
     * @param most how many in one transaction
     * @return how many were found; fewer than {@code most} when no more wait
     */
    @Allowed(Permission.RUN_JOBS)
    public int some(int most) {
        List<UUID> overdue = attempts.overdue(clock.instant().minus(AttemptRules.GRACE), most);
        for (UUID id : overdue) {
            Attempt attempt = attempts.locked(id);
            if (attempt.isOver(clock.instant())) {
                if (attempt.isAdaptive()) {
                    attempt.adapt(attempt.adaptive().ended(AdaptiveEnd.TIME));
                }
                handingIn.handIn(attempt, attempt.dueAt().orElseThrow());
            }
        }
        return overdue.size();
    }
}
