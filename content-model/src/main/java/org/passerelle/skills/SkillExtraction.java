package org.passerelle.skills;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/**
 * Finds the skills that a French or English text asks for. Each sentence is held against every label: how much of the
 * label stands there in close words, and how rare these words are; the maximum over a skill's labels counts. A sentence
 * that covers no label well yields nothing, for a false demand does more harm than a missing one.
 */
@UseCase
public class SkillExtraction {
    /** The longest text that is taken, in characters. */
    public static final int LONGEST = 100_000;
    /** How many characters of it are read. */
    public static final int READ = 20_000;

    private static final double LEAST_COVERAGE = 0.6;
    private static final double LEAST_PROBABILITY = 0.5;
    private static final Pattern MARKUP = Pattern.compile("<[^<>]{0,2000}>");

    @Inject
    Referential referential;

    private volatile @Nullable Indexed indexed;

    private record Indexed(Content content, Map<Language, LabelIndex> indexes) {}

    private record Found(double probability, List<Span> spans) {}

    /**
     * Finds skills. Only the first {@value #READ} characters are read. Tags of markup are passed over.
     *
     * @throws Refusal beside {@code text} when it is longer than {@link #LONGEST}
     */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Extracted find(@Nullable String text) {
        String all = text == null ? "" : text;
        if (all.length() > LONGEST) {
            throw Refusal.of("text", "skills.textTooLong", LONGEST);
        }
        String read = withoutMarkup(all.substring(0, Math.min(READ, all.length())));
        Extracted best = new Extracted(Optional.empty(), List.of(), read.length());
        for (Language language : LanguageGuess.of(read)) {
            List<FoundSkill> found = find(read, language);
            if (best.language().isEmpty() || found.size() > best.skills().size()) {
                best = new Extracted(Optional.of(language), found, read.length());
            }
        }
        return best;
    }

    private List<FoundSkill> find(String text, Language language) {
        Indexed current = index();
        LabelIndex index = Objects.requireNonNull(current.indexes.get(language));
        Map<String, Found> best = new HashMap<>();
        for (Span sentence : Sentences.of(text, language)) {
            List<Words.Word> words = Words.of(text.substring(sentence.start(), sentence.end()), language);
            for (LabelIndex.Hit hit : index.hits(words, LEAST_COVERAGE)) {
                double probability = probability(hit);
                if (probability >= LEAST_PROBABILITY) {
                    Span span = new Span(
                            sentence.start() + words.get(hit.first()).from(),
                            sentence.start() + words.get(hit.last()).to());
                    best.merge(hit.uri(), new Found(probability, List.of(span)), SkillExtraction::both);
                }
            }
        }
        List<FoundSkill> found = new ArrayList<>();
        best.forEach((uri, f) -> {
            Skill skill = Objects.requireNonNull(current.content.skills().get(uri));
            found.add(new FoundSkill(uri, skill.label(), f.probability, f.spans));
        });
        found.sort(
                Comparator.comparingDouble(FoundSkill::probability).reversed().thenComparing(FoundSkill::uri));
        return found;
    }

    /** The surer one's probability; the words of both, where they do not overlap, those of the surer first kept. */
    private static Found both(Found one, Found other) {
        Found surer = one.probability >= other.probability ? one : other;
        Found less = surer == one ? other : one;
        List<Span> spans = new ArrayList<>(surer.spans);
        for (Span span : less.spans) {
            if (spans.stream().noneMatch(s -> s.start() < span.end() && span.start() < s.end())) {
                spans.add(span);
            }
        }
        spans.sort(Comparator.comparingInt(Span::start));
        return new Found(surer.probability, spans);
    }

    /**
     * High for a label that stands there whole and says much; low for one of which a telling word is missing, or of
     * which the words are found in many labels.
     */
    static double probability(LabelIndex.Hit hit) {
        double score = 9 * hit.coverage() + 2.5 * Math.sqrt(hit.weight()) + (hit.preferred() ? 0.4 : 0) - 9.6;
        return 1 / (1 + Math.exp(-score));
    }

    private static String withoutMarkup(String text) {
        return MARKUP.matcher(text).replaceAll(tag -> " ".repeat(tag.group().length()));
    }

    private Indexed index() {
        Content content = referential.content();
        Indexed known = indexed;
        return known != null && known.content == content ? known : index(content);
    }

    private synchronized Indexed index(Content content) {
        Indexed known = indexed;
        if (known != null && known.content == content) {
            return known;
        }
        Map<Language, LabelIndex> fresh = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            fresh.put(language, new LabelIndex(content.skills().values(), language));
        }
        Indexed made = new Indexed(content, fresh);
        indexed = made;
        return made;
    }
}
