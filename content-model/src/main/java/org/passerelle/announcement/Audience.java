package org.passerelle.announcement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Refusal;

/**
 * To whom something is announced.
 *
 * @param cohort which cohort; for {@link Segment#COHORT} alone
 * @param days how many days; for {@link Segment#UNSEEN} alone
 * @param unit which unit; for {@link Segment#UNIT_OPEN} alone
 */
public record Audience(
        Segment segment,
        @Nullable UUID cohort,
        @Nullable Integer days,
        @Nullable UUID unit) {
    private static final int MOST_DAYS = 365;

    /** All learners of the run. */
    public static final Audience EVERYBODY = new Audience(Segment.ALL, null, null, null);

    /** Keeps what the segment needs, and nothing else. @throws Refusal beside what is missing */
    Audience checked() {
        return switch (segment) {
            case ALL, NOT_BEGUN -> new Audience(segment, null, null, null);
            case COHORT -> {
                if (cohort == null) {
                    throw Refusal.of("cohort", "kernel.required");
                }
                yield new Audience(segment, cohort, null, null);
            }
            case UNSEEN -> {
                if (days == null || days < 1 || days > MOST_DAYS) {
                    throw Refusal.of("days", "announcement.days", MOST_DAYS);
                }
                yield new Audience(segment, null, days, null);
            }
            case UNIT_OPEN -> {
                if (unit == null) {
                    throw Refusal.of("unit", "kernel.required");
                }
                yield new Audience(segment, null, null, unit);
            }
        };
    }
}
