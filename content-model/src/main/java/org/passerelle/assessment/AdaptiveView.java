package org.passerelle.assessment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An adaptive quiz under way: the one item that is asked now. What was answered before stands.
 *
 * @param number 1 for the first item
 * @param most how many are asked at most
 * @param dueAt by when it must be handed in; empty when it need not
 */
public record AdaptiveView(
        UUID attempt, ItemView item, int number, int most, Optional<Instant> dueAt, long secondsLeft) {}
