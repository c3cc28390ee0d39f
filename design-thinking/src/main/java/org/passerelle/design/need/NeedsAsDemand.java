package org.passerelle.design.need;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.passerelle.kernel.Refusal;

/** The port to where demand for skills is counted. */
public interface NeedsAsDemand {
    /**
     * A need as demand.
     *
     * @param organisation the administration that asks
     * @param key what makes a second press the same as the first
     */
    record Asked(
            UUID organisation,
            List<String> skills,
            int people,
            String zoneCode,
            LocalDate neededBy,
            String why,
            String key) {}

    /**
     * Lets it count; the same key twice counts once.
     *
     * @return the demand
     * @throws Refusal beside {@code skills} or {@code zoneCode} when one is not known
     */
    UUID ask(Asked asked);

    /** Lets it count no longer. */
    void withdraw(UUID demand);

    /** What became of it. */
    NeedTrace trace(UUID demand);
}
