package org.passerelle.credential.keeping;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a report shall be kept.
 *
 * @param name what the house calls it, at most 120 characters
 * @param purpose what for, at most 300 characters
 * @param until the last day on which it is kept, at most two years from now
 * @param toldToHolders whether holders may read that this house verified, and when
 */
public record BatchDraft(
        @Nullable String name,
        @Nullable String purpose,
        @Nullable LocalDate until,
        boolean toldToHolders) {}
