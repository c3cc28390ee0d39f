package org.passerelle.skills;

import jakarta.inject.Inject;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/**
 * Finds the skills that a text asks for. Each sentence is held against every label: coverage of the label by close
 * words, times the square root of the weight matched, the maximum over a skill's labels; a sentence that covers no
 * label well yields nothing, for a false demand does more harm than a missing one.
 */
@UseCase
public class SkillExtraction {
    /** The longest text that is read, in characters. */
    public static final int LONGEST = 100_000;

    private static final double LEAST_COVERAGE = 0.72;
    private static final double LEAST_WEIGHT = 2.5;

    @Inject
    Referential referential;

    private Referential.@Nullable Content indexed;
    private Map<Language, LabelIndex> indexes = Map.of();

    /**
     * Finds skills.
     *
     * @throws Refusal beside {@code text} when it is longer than {@link #LONGEST}
     */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Extracted find(@Nullable String text) {
        String read = text == null ? "" : text;
        if (read.length() > LONGEST) {
            throw Refusal.of("text", "skills.textTooLong", LONGEST);
        }
        Optional<Language> language = LanguageGuess.of(read);
        return new Extracted(language, language.map(l -> find(read, l)).orElse(List.of()));
    }

    private List<FoundSkill> find(String text, Language language) {
        LabelIndex index = index(language);
        Map<String, FoundSkill> best = new HashMap<>();
        for (int[] sentence : sentences(text, language)) {
            List<Words.Word> words = Words.of(text.substring(sentence[0], sentence[1]), language);
            for (LabelIndex.Hit hit : index.hits(words, LEAST_COVERAGE)) {
                if (hit.weight() >= LEAST_WEIGHT) {
                    FoundSkill found = new FoundSkill(
                            hit.uri(),
                            confidence(hit),
                            sentence[0] + words.get(hit.first()).from(),
                            sentence[0] + words.get(hit.last()).to());
                    best.merge(hit.uri(), found, (a, b) -> a.confidence() >= b.confidence() ? a : b);
                }
            }
        }
        return best.values().stream()
                .sorted(Comparator.comparing(FoundSkill::confidence).reversed().thenComparing(FoundSkill::uri))
                .toList();
    }

    /** 1 for a label that stands there whole and is rare; less for common words and missing ones. */
    private static double confidence(LabelIndex.Hit hit) {
        return Math.min(1, hit.coverage() * hit.coverage() * Math.min(1, Math.sqrt(hit.weight()) / 2.6));
    }

    private static List<int[]> sentences(String text, Language language) {
        List<int[]> found = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getSentenceInstance(language.locale());
        breaks.setText(text);
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            int start = from;
            for (int line = text.indexOf('\n', start); line >= 0 && line < to; line = text.indexOf('\n', start)) {
                found.add(new int[] {start, line});
                start = line + 1;
            }
            found.add(new int[] {start, to});
        }
        return found;
    }

    private synchronized LabelIndex index(Language language) {
        Referential.Content content = referential.content();
        if (content != indexed) {
            Map<Language, LabelIndex> fresh = new EnumMap<>(Language.class);
            for (Language each : Language.values()) {
                fresh.put(each, new LabelIndex(content.skills().values(), each));
            }
            indexes = fresh;
            indexed = content;
        }
        LabelIndex index = indexes.get(language);
        return index == null ? new LabelIndex(List.of(), language) : index;
    }
}
