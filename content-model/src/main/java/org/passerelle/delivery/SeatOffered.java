package org.passerelle.delivery;

import java.time.Instant;
import java.util.UUID;

/** A seat of a full run came free and is kept until this moment for whoever waited the longest. */
public record SeatOffered(UUID person, UUID course, UUID run, Instant until) {}
