package org.passerelle.design.facilitation;

import java.time.Instant;
import java.util.UUID;

/**
 * A challenge at whose workshops somebody led.
 *
 * @param organisation the administration
 * @param finished whether it was carried through
 * @param gained whether one of its procedures was measured to take fewer days than before
 * @param workshops how many workshops the person led that were held
 * @param hours of these workshops, as far as somebody confirmed who was there
 * @param digest of the boards of the last of these workshops; empty while it is not carried through
 */
public record Sprint(
        UUID challenge,
        String question,
        UUID organisation,
        Instant posedAt,
        boolean finished,
        boolean gained,
        int workshops,
        double hours,
        String digest) {
    /** Whether it counts for a level. */
    public boolean counts() {
        return finished && workshops > 0;
    }
}
