package org.passerelle.web.trainer;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Refusal;

/** Lists that are typed a line each, in French and in English. */
final class Lines {
    private static final BiFunction<List<String>, Integer, String> AT =
            (lines, i) -> i < lines.size() ? lines.get(i) : "";

    private Lines() {}

    private static List<String> of(String typed) {
        return Arrays.stream(typed.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The lines of each language, which need not be as many. */
    static Map<Language, List<String>> variants(Bilingual typed) {
        Map<Language, List<String>> variants = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            List<String> lines = of(language == Language.FR ? typed.getFr() : typed.getEn());
            if (!lines.isEmpty()) {
                variants.put(language, lines);
            }
        }
        return variants;
    }

    /** Each line with its twin. @throws Refusal beside the field when both languages are there and differ in length */
    static List<LocalizedText> twins(String field, Bilingual typed) {
        List<String> french = of(typed.getFr());
        List<String> english = of(typed.getEn());
        if (!french.isEmpty() && !english.isEmpty() && french.size() != english.size()) {
            throw Refusal.of(field + "Fr", "trainer.linesDiffer", french.size(), english.size());
        }
        return IntStream.range(0, Math.max(french.size(), english.size()))
                .mapToObj(i -> LocalizedText.of(AT.apply(french, i), AT.apply(english, i)))
                .toList();
    }

    /** What is typed for these lines. */
    static LocalizedText text(List<LocalizedText> lines) {
        return LocalizedText.of(text(lines, Language.FR), text(lines, Language.EN));
    }

    static LocalizedText text(Map<Language, List<String>> variants) {
        return LocalizedText.of(
                String.join("\n", variants.getOrDefault(Language.FR, List.of())),
                String.join("\n", variants.getOrDefault(Language.EN, List.of())));
    }

    private static String text(List<LocalizedText> lines, Language language) {
        return lines.stream().flatMap(line -> line.only(language).stream()).collect(Collectors.joining("\n"));
    }
}
