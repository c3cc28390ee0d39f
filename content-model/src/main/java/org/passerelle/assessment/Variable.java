package org.passerelle.assessment;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.passerelle.kernel.Refusal;

/**
 * A value that is drawn anew in each attempt.
 *
 * @param name a letter, then letters or digits
 * @param range from where it is drawn: "2..10", "2..10/0.5" for steps of a half, or "3; 5; 8"
 */
public record Variable(String name, String range) {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9]{0,19}");
    private static final String NUMBER = "\\s*(-?\\d{1,9}(?:\\.\\d{1,6})?)\\s*";
    private static final Pattern STEPS = Pattern.compile(NUMBER + "\\.\\." + NUMBER + "(?:/" + NUMBER + ")?");
    private static final Pattern LIST = Pattern.compile(NUMBER + "(?:;" + NUMBER + ")*");
    private static final int MOST_STEPS = 10_000;

    void check(String key) {
        if (!NAME.matcher(name).matches()) {
            throw Refusal.of("variables", "assessment.variableWrong", key, name);
        }
        if (values().isEmpty()) {
            throw Refusal.of("variables", "assessment.rangeWrong", key, name);
        }
    }

    BigDecimal draw(Draw draw) {
        List<BigDecimal> all = values().orElseThrow();
        return all.get(draw.of(name).lots().nextInt(all.size()));
    }

    private Optional<List<BigDecimal>> values() {
        Matcher steps = STEPS.matcher(range);
        if (steps.matches()) {
            return steps(
                    new BigDecimal(steps.group(1)),
                    new BigDecimal(steps.group(2)),
                    steps.group(3) == null ? BigDecimal.ONE : new BigDecimal(steps.group(3)));
        }
        return LIST.matcher(range).matches()
                ? Optional.of(Arrays.stream(range.split(";"))
                        .map(String::strip)
                        .map(BigDecimal::new)
                        .toList())
                : Optional.empty();
    }

    private static Optional<List<BigDecimal>> steps(BigDecimal from, BigDecimal to, BigDecimal step) {
        if (step.signum() <= 0 || to.compareTo(from) < 0) {
            return Optional.empty();
        }
        BigDecimal count = to.subtract(from).divideToIntegralValue(step);
        return count.compareTo(BigDecimal.valueOf(MOST_STEPS)) > 0
                ? Optional.empty()
                : Optional.of(IntStream.rangeClosed(0, count.intValue())
                        .mapToObj(i -> from.add(step.multiply(BigDecimal.valueOf(i))))
                        .toList());
    }
}
