package org.passerelle.assessment;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;

/** Measures the items of the bank that were answered since the last time. */
@UseCase
public class MeasuringItems {
    @Inject
    BankItems bank;

    @Inject
    Clock clock;

    /**
     * Measures some items.
     *
     * @param most how many in one transaction
     * @return how many were measured; fewer than {@code most} when no more wait
     */
    @Allowed(Permission.RUN_JOBS)
    public int some(int most) {
        List<UUID> waiting = bank.toMeasure(most);
        for (UUID id : waiting) {
            BankItem item = bank.get(id);
            bank.measured(id, ItemStatistics.of(item.item(), bank.firstAnswers(id)), clock.instant());
        }
        return waiting.size();
    }
}
