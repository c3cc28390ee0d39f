package org.passerelle.assessment;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.Refusal;

/**
 * How a quiz may be tried, as its trainer sets it.
 *
 * @param graded whether it counts; one for practice is done by being handed in, and tells nothing about skills
 * @param attempts how many there may be; 0 for any number
 * @param shuffled whether items and options stand in another order in each attempt
 * @param minutes how long an attempt may take; 0 for any time
 * @param opensAt not to be begun before; null for always
 * @param closesAt when it closes; null for never
 * @param late what becomes of who comes after that
 * @param latePenalty what a day late takes of the score, in per cent
 * @param feedback when it is told what was right
 * @param feedbackAt the moment of {@link Feedback#AFTER}; null elsewhere
 * @param skillMarks of a skill the mark, in per cent, that must be reached in it too
 */
public record AttemptRules(
        boolean graded,
        int attempts,
        boolean shuffled,
        int minutes,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        Late late,
        int latePenalty,
        Feedback feedback,
        @Nullable Instant feedbackAt,
        Map<String, Integer> skillMarks) {
    /** The rules of a quiz about which nobody said any. */
    public static final AttemptRules USUAL =
            new AttemptRules(true, 0, false, 0, null, null, Late.REFUSED, 0, Feedback.AT_END, null, Map.of());

    /** How long after the end an answer that was on its way is still taken. */
    public static final Duration GRACE = Duration.ofSeconds(30);

    private static final int ALL = 100;
    private static final int MOST_ATTEMPTS = 50;
    private static final int MOST_MINUTES = 600;

    /** What becomes of who comes after a quiz closed. */
    public enum Late {
        /** Nothing is begun, and what is open is handed in as it is. */
        REFUSED,
        /** It is taken, for less. */
        TAKEN
    }

    /** When it is told what was right. */
    public enum Feedback {
        /** Of each item, when the learner asks; the answer then stands. */
        AT_ONCE,
        /** When the attempt is handed in. */
        AT_END,
        /** From a moment on, so that nobody can tell the others. */
        AFTER
    }

    /** @throws Refusal beside the field that is wrong */
    public AttemptRules {
        skillMarks = Map.copyOf(skillMarks);
        within("attempts", attempts, 0, MOST_ATTEMPTS);
        within("limit", minutes, 0, MOST_MINUTES);
        within("latePenalty", latePenalty, 0, ALL);
        skillMarks.values().forEach(mark -> within("skillMarks", mark, 1, ALL));
        if (opensAt != null && closesAt != null && !closesAt.isAfter(opensAt)) {
            throw Refusal.of("closesAt", "assessment.closesBeforeItOpens");
        }
        if ((feedback == Feedback.AFTER) != (feedbackAt != null)) {
            throw Refusal.of("feedbackAt", "assessment.feedbackNeedsMoment");
        }
    }

    /** A moment as sentences name it: day, month, year and time read alike in both languages. */
    static String told(Instant moment) {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT)
                .withZone(Clocks.ZONE)
                .format(moment);
    }

    private static void within(String field, int number, int least, int most) {
        if (number < least || number > most) {
            throw Refusal.of(field, "assessment.outOfRange", least, most);
        }
    }

    /** Whether beginning is a decision: it takes an attempt away, or starts the clock. */
    public boolean isBegunOnPurpose() {
        return attempts > 0 || minutes > 0;
    }

    /** How long a person may take who has this much more time, in per cent; 0 for any time. */
    public int minutesWith(int extraPercent) {
        return (int) Math.ceil(minutes * (ALL + extraPercent) / (double) ALL);
    }

    /** By when an attempt must be handed in; empty when it need not. */
    Optional<Instant> due(Instant start, int extraPercent) {
        Instant closing = late == Late.REFUSED ? closesAt : null;
        if (minutes == 0) {
            return Optional.ofNullable(closing);
        }
        Instant end = start.plus(Duration.ofMinutes(minutesWith(extraPercent)));
        return Optional.of(closing != null && closing.isBefore(end) ? closing : end);
    }

    /** How many days late, counted from the first moment on. */
    public int daysLate(Instant handedIn) {
        if (closesAt == null || !handedIn.isAfter(closesAt)) {
            return 0;
        }
        return (int) Duration.between(closesAt, handedIn).toDays() + 1;
    }

    /** What is left of a score that was handed in then. */
    double reduced(double score, Instant handedIn) {
        return Math.max(0, score * (1 - latePenalty / (double) ALL * daysLate(handedIn)));
    }

    /** Whether it is told what was right. */
    boolean isTold(Instant now) {
        return feedbackAt == null || !now.isBefore(feedbackAt);
    }
}
