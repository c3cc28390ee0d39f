package org.passerelle.delivery;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a trainer says of a run, as it was typed.
 *
 * @param startsOn its first day; needed
 * @param endsOn its last day, not before the first and at most five years after; null for none
 * @param seats 1 to 100,000; null for any number
 * @param zoneCode the employment zone where its days in person are held; null for wholly online
 */
public record RunDraft(
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable Integer seats,
        @Nullable String zoneCode) {
    /** A run that is wholly online. */
    public RunDraft(@Nullable LocalDate startsOn, @Nullable LocalDate endsOn, @Nullable Integer seats) {
        this(startsOn, endsOn, seats, null);
    }
}
