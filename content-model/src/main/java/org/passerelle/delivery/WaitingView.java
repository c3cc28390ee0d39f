package org.passerelle.delivery;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A place in the line for a full run.
 *
 * @param position 1 for whoever is next
 * @param keptUntil until when a seat is kept for them; empty while they wait
 */
public record WaitingView(UUID person, String name, int position, Instant askedAt, Optional<Instant> keptUntil) {}
