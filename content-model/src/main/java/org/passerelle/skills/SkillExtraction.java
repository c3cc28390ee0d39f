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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;
import org.passerelle.skills.find.Concept;
import org.passerelle.skills.find.SkillFinder;

/**
 * Finds the skills that a French or English text asks for. The text is cut into sentences; each is held against every
 * skill as {@link SkillFinder} does; a skill found in several sentences is as sure as in the surest of them. A sentence
 * that speaks of no skill yields none, for a false demand does more harm than a missing one.
 */
@UseCase
public class SkillExtraction {
    /** The longest text that is taken, in characters. */
    public static final int LONGEST = 100_000;
    /** How many characters of it are read. */
    public static final int READ = 20_000;

    private static final Pattern MARKUP = Pattern.compile("<[^<>]{0,2000}>");

    @Inject
    Referential referential;

    private volatile @Nullable Indexed indexed;

    private record Indexed(Content content, Map<Language, SkillFinder> finders) {}

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
        SkillFinder finder = Objects.requireNonNull(current.finders.get(language));
        Map<String, Found> best = new HashMap<>();
        for (Span sentence : Sentences.of(text, language)) {
            for (SkillFinder.Found one : finder.find(text.substring(sentence.start(), sentence.end()))) {
                Span span = new Span(sentence.start() + one.start(), sentence.start() + one.end());
                best.merge(one.uri(), new Found(one.probability(), List.of(span)), SkillExtraction::both);
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
        Map<String, LocalizedText> descriptions = referential.descriptions();
        Map<Language, SkillFinder> fresh = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            List<Concept> concepts = new ArrayList<>();
            for (Skill skill : content.skills().values()) {
                concept(skill, language, descriptions).ifPresent(concepts::add);
            }
            fresh.put(language, new SkillFinder(concepts, language));
        }
        Indexed made = new Indexed(content, fresh);
        indexed = made;
        return made;
    }

    private static Optional<Concept> concept(Skill skill, Language language, Map<String, LocalizedText> descriptions) {
        List<String> labels = Stream.concat(skill.label().only(language).stream(), skill.others(language).stream())
                .distinct()
                .toList();
        if (labels.isEmpty()) {
            return Optional.empty();
        }
        String description = Optional.ofNullable(descriptions.get(skill.uri()))
                .flatMap(text -> text.only(language))
                .orElse("");
        return Optional.of(new Concept(skill.uri(), labels, description));
    }
}
