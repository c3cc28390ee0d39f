package org.passerelle.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Refusal;

/**
 * A number is asked for that depends on values drawn in each attempt; the prompt, the hints and the feedback name them
 * as <code>{a}</code>.
 *
 * @param variables 1 to 8
 * @param formula gives the right number from the variables
 * @param decimals to how many places the right number is rounded, 0 to 6
 * @param tolerance how far from it is right too, 0 or more
 * @param unit in what it is counted; may be empty
 */
public record Parametrised(List<Variable> variables, String formula, int decimals, double tolerance, String unit)
        implements Body {
    private static final Pattern GAP = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9]*)}");
    private static final int MOST_VARIABLES = 8;
    private static final int MOST_DECIMALS = 6;
    private static final long TRIALS = 100;

    /** The values of one attempt, and the body with them. */
    record Drawn(Map<String, BigDecimal> values, Numeric body) {
        /** The text with the values in it, as its language writes numbers. */
        LocalizedText fill(LocalizedText text) {
            LocalizedText filled = text;
            for (Language language : Language.values()) {
                String words = text.only(language).orElse(null);
                if (words != null) {
                    filled = filled.with(language, GAP.matcher(words).replaceAll(gap -> value(gap.group(1), language)));
                }
            }
            return filled;
        }

        private String value(String name, Language language) {
            BigDecimal value = values.get(name);
            String plain = value == null
                    ? '{' + name + '}'
                    : value.stripTrailingZeros().toPlainString();
            return Matcher.quoteReplacement(language == Language.FR ? plain.replace('.', ',') : plain);
        }
    }

    /** Copies the variables. */
    public Parametrised {
        variables = List.copyOf(variables);
    }

    @Override
    public String type() {
        return "PARAMETRISED";
    }

    @Override
    public void check(String key) {
        if (variables.isEmpty() || variables.size() > MOST_VARIABLES) {
            throw Refusal.of("variables", "assessment.variablesOutOfRange", key, MOST_VARIABLES);
        }
        variables.forEach(variable -> variable.check(key));
        if (variables.stream().map(Variable::name).distinct().count() != variables.size()) {
            throw Refusal.of("variables", "assessment.variableTwice", key);
        }
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw Refusal.of("decimals", "assessment.decimalsOutOfRange", key, MOST_DECIMALS);
        }
        Numeric.check(key, tolerance, unit);
        if (LongStream.range(0, TRIALS)
                .anyMatch(seed -> perhaps(new Draw(seed, false)).isEmpty())) {
            throw Refusal.of("formula", "assessment.formulaWrong", key);
        }
    }

    /** @throws Refusal when the prompt names a value that is not drawn */
    void checkGaps(String key, LocalizedText prompt) {
        List<String> names = variables.stream().map(Variable::name).toList();
        for (Language language : Language.values()) {
            GAP.matcher(prompt.only(language).orElse(""))
                    .results()
                    .map(gap -> gap.group(1))
                    .forEach(name -> {
                        if (!names.contains(name)) {
                            throw Refusal.of("prompt", "assessment.valueUnknown", key, name);
                        }
                    });
        }
    }

    /** The values of an attempt. A draw that the formula cannot take, which is rare, gives way to the next one. */
    Drawn draw(Draw draw) {
        return LongStream.range(0, TRIALS)
                .mapToObj(i -> perhaps(new Draw(draw.seed() + i, false)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> Refusal.of("formula", "assessment.formulaWrong", ""));
    }

    private Optional<Drawn> perhaps(Draw draw) {
        Map<String, BigDecimal> values = new HashMap<>();
        variables.forEach(variable -> values.put(variable.name(), variable.draw(draw)));
        return Formula.compute(formula, values)
                .map(right -> right.setScale(decimals, RoundingMode.HALF_UP).doubleValue())
                .map(right -> new Drawn(Map.copyOf(values), new Numeric(right, tolerance, unit)));
    }

    @Override
    public Answer read(String key, String given) {
        return Answers.typed(key, given);
    }

    @Override
    public double score(Answer answer) {
        return draw(Draw.PLAIN).body().score(answer);
    }

    @Override
    public Look look(Draw draw) {
        return Look.typed(unit);
    }
}
