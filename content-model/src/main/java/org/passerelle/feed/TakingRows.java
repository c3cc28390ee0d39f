package org.passerelle.feed;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.passerelle.demand.Reading;
import org.passerelle.demand.ReceivingDemand;
import org.passerelle.demand.ReceivingDemand.Outcome;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/** Takes postings in, all of a batch or none. */
@UseCase
class TakingRows {
    @Inject
    ReceivingDemand receiving;

    /** @throws Refusal of the first that is refused; then none of them is taken in */
    @Allowed(value = Permission.RUN_JOBS, reads = true)
    public List<Outcome> take(List<Reading> readings, UUID run) {
        return readings.stream().map(reading -> receiving.receive(reading, run)).toList();
    }

    /** Says what would become of each, and changes nothing. @throws Refusal of the first that would be refused */
    @Allowed(value = Permission.RUN_JOBS, reads = true)
    public List<Outcome> check(List<Reading> readings) {
        return readings.stream().map(receiving::check).toList();
    }
}
