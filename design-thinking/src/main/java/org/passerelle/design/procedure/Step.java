package org.passerelle.design.procedure;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/**
 * One step of a procedure. Work is what somebody's hands do; waiting is what the case does meanwhile.
 *
 * @param key its short name within the procedure, 1 to {@value #LONGEST_KEY} letters, digits, hyphens or dots
 * @param name what is done
 * @param actor who does it: a function or a service, never a person's name
 * @param channel by what way
 * @param forms how many forms are filled in, 0 to {@value #MOST_PAPERS}
 * @param signatures how many signatures or visas are asked for, 0 to {@value #MOST_PAPERS}
 * @param workMinutes how long it takes whoever does it, 0 to {@value #MOST_MINUTES}
 * @param waitDays how many calendar days the case lies still after the work, 0 to {@value #MOST_DAYS}
 * @param reworkPercent how many cases in a hundred come back and go through the step again, 0 to {@value #MOST_REWORK}
 * @param sharePercent how many cases in a hundred go through the step at all, 1 to 100
 * @param after the keys of the steps that must be done before
 * @param rule what must be respected here; empty when nothing must
 * @param ruleSource the text that says so; a rule without one is refused
 */
public record Step(
        String key,
        String name,
        String actor,
        Channel channel,
        int forms,
        int signatures,
        int workMinutes,
        double waitDays,
        int reworkPercent,
        int sharePercent,
        List<String> after,
        String rule,
        String ruleSource) {
    /**
     * The minutes of a day's work: seven hours, from the 35-hour week (Code général de la fonction publique, L611-1).
     */
    public static final double MINUTES_A_DAY = 420;

    static final int LONGEST_KEY = 12;
    static final int MOST_PAPERS = 50;
    static final int MOST_MINUTES = 10_080;
    static final int MOST_DAYS = 3650;
    static final int MOST_REWORK = 95;
    private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{N}.-]{1," + LONGEST_KEY + "}");

    /**
     * Takes the parts as typed.
     *
     * @throws Refusal beside the field that makes no sense
     */
    public Step {
        key = Text.line(key);
        if (!KEY.matcher(key).matches()) {
            throw Refusal.of("key", "design.stepKey", LONGEST_KEY);
        }
        name = Text.required("name", name, 160);
        actor = Text.required("actor", actor, 120);
        within("forms", forms, 0, MOST_PAPERS);
        within("signatures", signatures, 0, MOST_PAPERS);
        within("workMinutes", workMinutes, 0, MOST_MINUTES);
        if (!(waitDays >= 0 && waitDays <= MOST_DAYS)) {
            throw Refusal.of("waitDays", "design.outOfRange", 0, MOST_DAYS);
        }
        within("reworkPercent", reworkPercent, 0, MOST_REWORK);
        within("sharePercent", sharePercent, 1, 100);
        after = after.stream().distinct().toList();
        rule = Text.optional("rule", rule, 400);
        ruleSource = Text.optional("ruleSource", ruleSource, 240);
        if (!rule.isEmpty() && ruleSource.isEmpty()) {
            throw Refusal.of("ruleSource", "design.ruleWithoutSource");
        }
    }

    private static void within(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw Refusal.of(field, "design.outOfRange", least, most);
        }
    }

    /** How often a case goes through it, on average: the share that does, and again for each time it comes back. */
    public double passes() {
        return sharePercent / 100.0 / (1 - reworkPercent / 100.0);
    }

    /** Days of work for an average case. */
    public double workDays() {
        return passes() * workMinutes / MINUTES_A_DAY;
    }

    /** Days of waiting for an average case. */
    public double waitingDays() {
        return passes() * waitDays;
    }

    /** Days from its start to its end for an average case. */
    public double days() {
        return workDays() + waitingDays();
    }

    /** Whether a text of law stands behind it. */
    public boolean isBound() {
        return !rule.isEmpty();
    }

    /** The same with other steps before it. */
    public Step after(List<String> keys) {
        return with(key, keys, waitDays, sharePercent);
    }

    /** The same under another key. */
    public Step named(String newKey) {
        return with(newKey, after, waitDays, sharePercent);
    }

    /** The same with another wait. */
    public Step waiting(double days) {
        return with(key, after, days, sharePercent);
    }

    /** The same asked of another share of the cases. */
    public Step askedOf(int percent) {
        return with(key, after, waitDays, percent);
    }

    private Step with(String newKey, List<String> keys, double days, int share) {
        return new Step(
                newKey,
                name,
                actor,
                channel,
                forms,
                signatures,
                workMinutes,
                days,
                reworkPercent,
                share,
                keys,
                rule,
                ruleSource);
    }

    /** The keys in a text: parted by blanks, commas, semicolons, bars or plus signs. */
    public static List<String> keys(@Nullable String typed) {
        return Pattern.compile("[\\s,;|+]+")
                .splitAsStream(Text.line(typed))
                .filter(k -> !k.isEmpty())
                .toList();
    }
}
