package org.passerelle.design.facilitation;

import java.time.Instant;
import java.util.UUID;

/**
 * That somebody was at a workshop was confirmed by whoever led it.
 *
 * @param question of the challenge
 * @param organisation the administration whose challenge it is
 * @param workshop what it is called
 * @param led whether the person led it, too
 * @param confirmer the name of who confirmed
 * @param digest of what was done on the boards
 */
public record ParticipationConfirmed(
        UUID person,
        String name,
        UUID challenge,
        String question,
        UUID organisation,
        String workshop,
        Instant heldAt,
        boolean led,
        double hours,
        String confirmer,
        String digest,
        Instant at) {}
