package org.passerelle.delivery;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a trainer says of a run, as it was typed.
 *
 * @param startsOn its first day; needed
 * @param endsOn its last day, not before the first and at most five years after; null for none
 * @param seats 1 to 100,000; null for any number
 */
public record RunDraft(
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable Integer seats) {}
