package org.passerelle.assessment;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/** Reads answers as they come from a page or a program, writes them for keeping, and compares them. */
public final class Answers {
    /** The longest answer that is taken, in characters. */
    public static final int LONGEST = 2000;

    private static final Pattern NUMBER =
            Pattern.compile("([+\\-−]?\\d{1,15}(?:[  \\u00a0\\u202f.,]\\d{3})*(?:[.,]\\d{1,12})?)\\s*(.{0,20})");
    private static final Pattern CHOSEN = Pattern.compile("\\d{1,2}(,\\d{1,2}){0,11}");

    private static final Pattern PLACE = Pattern.compile("\\d{1,2}");

    private Answers() {}

    /**
     * Reads an answer to an item.
     *
     * @param given of a choice, the places of the options counted from 0 with commas between, or nothing for none; of
     *     what has several parts, a line for each, empty for nothing; else what was typed
     * @throws Refusal beside the item when it is too long, or names something that is not there
     */
    public static Answer read(Item item, String given) {
        return item.body().read(item.key(), given);
    }

    static Answer.Typed typed(String key, String given) {
        return new Answer.Typed(Text.within(key, Text.line(given), LONGEST));
    }

    /** @throws Refusal when there are more parts than {@code most} */
    static Answer.Parts parts(String key, String given, int most) {
        if (given.isEmpty()) {
            return new Answer.Parts(List.of());
        }
        List<String> parts = Arrays.stream(Text.within(key, given, LONGEST).split("\\R", -1))
                .map(Text::line)
                .toList();
        if (parts.size() > most) {
            throw Refusal.of(key, "assessment.optionUnknown");
        }
        return new Answer.Parts(parts);
    }

    /** @throws Refusal when a part is neither empty nor a place below {@code all} */
    static void place(String key, String part, int all) {
        if (!part.isEmpty() && (!PLACE.matcher(part).matches() || Integer.parseInt(part) >= all)) {
            throw Refusal.of(key, "assessment.optionUnknown");
        }
    }

    static Answer.Chosen chosen(String key, String given, int options) {
        String places = given.strip();
        if (places.isEmpty()) {
            return new Answer.Chosen(Set.of());
        }
        if (!CHOSEN.matcher(places).matches()) {
            throw Refusal.of(key, "assessment.optionUnknown");
        }
        Set<Integer> chosen =
                Arrays.stream(places.split(",")).map(Integer::valueOf).collect(Collectors.toSet());
        if (chosen.stream().anyMatch(place -> place >= options)) {
            throw Refusal.of(key, "assessment.optionUnknown");
        }
        return new Answer.Chosen(chosen);
    }

    /** The same answer as {@link #read} would take it. */
    public static String write(Answer answer) {
        if (answer instanceof Answer.Chosen chosen) {
            return chosen.options().stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
        }
        if (answer instanceof Answer.Parts parts) {
            return parts.isEmpty() ? "" : String.join("\n", parts.parts());
        }
        return ((Answer.Typed) answer).text();
    }

    /** A number as people write it, with what follows it. */
    record Measured(double number, String unit) {}

    /** Reads "12,5", "12.5", "1 250", "1,250.5" and "12,5 m/s"; empty when it is no number. */
    static Optional<Measured> number(String typed) {
        Matcher matcher = NUMBER.matcher(typed.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String digits = matcher.group(1).replaceAll("[ \\u00a0\\u202f]", "").replace('−', '-');
        int comma = digits.lastIndexOf(',');
        int dot = digits.lastIndexOf('.');
        if (comma >= 0 && dot >= 0) {
            String thousands = comma > dot ? "." : ",";
            digits = digits.replace(thousands, "");
        }
        return Optional.of(new Measured(new BigDecimal(digits.replace(',', '.')).doubleValue(), matcher.group(2)));
    }

    /** Words without case, accents, punctuation and needless spaces: the form in which short answers are compared. */
    static String bare(String text) {
        return Text.fold(text).replaceAll("[^\\p{L}\\p{N}%€+#]+", " ").strip();
    }
}
