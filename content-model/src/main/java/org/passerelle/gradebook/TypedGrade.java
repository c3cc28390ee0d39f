package org.passerelle.gradebook;

import java.time.Instant;
import java.util.Optional;

/**
 * A grade as it was typed.
 *
 * @param score 0 to 1; empty where it took back what was typed before
 * @param reason why
 * @param name who typed it
 */
public record TypedGrade(Optional<Double> score, String reason, String name, Instant at) {}
