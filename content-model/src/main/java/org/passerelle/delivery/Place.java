package org.passerelle.delivery;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A learner's place as those who judge need it.
 *
 * @param open whether something can still be handed in: the run has not ended and the learner has not left
 */
public record Place(UUID enrolment, UUID person, UUID course, UUID run, boolean open, Optional<Instant> completedAt) {}
