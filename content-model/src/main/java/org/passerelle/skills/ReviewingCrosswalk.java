package org.passerelle.skills;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;
import org.passerelle.kernel.UseCase;

/**
 * Lets administrators see which items of ROME are taken for skills of ESCO, and say where that is right or wrong. Two
 * that are one are shown, counted and compared as one from then on, whichever of them was said.
 */
@UseCase
public class ReviewingCrosswalk {
    /** What can be done at once. */
    public static final int MOST = 100;

    @Inject
    Concepts concepts;

    @Inject
    SkillMatches matches;

    /** What became of a match. */
    public enum State {
        /** Not sure enough to count without a look. */
        TO_REVIEW,
        /** So sure that it counts, and nobody looked. */
        TAKEN,
        /** Somebody said that they are the same. */
        CONFIRMED,
        /** Somebody said that they are two. */
        REFUSED;

        static State of(SkillMatch match) {
            return match.judgedSame()
                    .map(same -> same ? CONFIRMED : REFUSED)
                    .orElse(match.isSame() ? TAKEN : TO_REVIEW);
        }
    }

    /** A match with the two, each as its own classification has it. */
    public record Line(Skill item, Skill skill, double confidence, State state) {}

    /** Two that may be the same, by their URIs. */
    public record Pair(String item, String skill) {}

    /** How many matches are in each state. */
    @Allowed(value = Permission.ADMINISTER, reads = true)
    public Map<State, Long> counts() {
        Map<State, Long> counts = new EnumMap<>(State.class);
        Stream.of(State.values()).forEach(state -> counts.put(state, 0L));
        concepts.content().matches().forEach(match -> counts.merge(State.of(match), 1L, Long::sum));
        return counts;
    }

    /**
     * The matches in a state, the surest first.
     *
     * @param words those of which a label has these words, accents and case aside; may be empty
     */
    @Allowed(value = Permission.ADMINISTER, reads = true)
    public Page<Line> lines(State state, @Nullable String words, int page, int size) {
        Content content = concepts.content();
        List<String> asked = Stream.of(Text.fold(Text.line(words)).split(" ")).toList();
        List<Line> lines = content.matches().stream()
                .filter(match -> State.of(match) == state)
                .flatMap(match -> line(content, match).stream())
                .filter(line -> asked.stream().allMatch(labels(line)::contains))
                .toList();
        Page<Line> bounds = Page.of(List.of(), page, size);
        int from = Math.min(lines.size(), (bounds.page() - 1) * bounds.size());
        int to = Math.min(lines.size(), from + bounds.size());
        return new Page<>(lines.subList(from, to), lines.size(), bounds.page(), bounds.size());
    }

    private static Optional<Line> line(Content content, SkillMatch match) {
        return content.alone(match.item())
                .flatMap(item -> content.alone(match.skill())
                        .map(skill -> new Line(item, skill, match.confidence(), State.of(match))));
    }

    private static String labels(Line line) {
        List<String> labels = new ArrayList<>();
        for (Language language : Language.values()) {
            line.item.label().only(language).ifPresent(labels::add);
            line.skill.label().only(language).ifPresent(labels::add);
        }
        return Text.fold(String.join(" ", labels));
    }

    /**
     * Says of some whether they are the same.
     *
     * @param same null to take back what was said, so that the confidence decides
     * @throws Refusal when there are none, or more than {@value #MOST}
     * @throws NotFound when one of them is no match, and then nothing was said of any
     */
    @Allowed(Permission.ADMINISTER)
    public void judge(Collection<Pair> pairs, @Nullable Boolean same) {
        if (pairs.isEmpty()) {
            throw new Refusal("skills.nothingTicked");
        }
        if (pairs.size() > MOST) {
            throw new Refusal("skills.tooManyTicked", MOST);
        }
        pairs.forEach(pair -> matches.judge(pair.item, pair.skill, same));
        concepts.remember();
    }

    /**
     * Says that an item of ROME is a skill of ESCO, though no label does.
     *
     * @param item its number (OGR) or URI
     * @param skill its URI, or a French or English preferred label, whole
     * @throws Refusal beside the field in which there is none of these, or more than one
     */
    @Allowed(Permission.ADMINISTER)
    public void join(@Nullable String item, @Nullable String skill) {
        Content content = concepts.content();
        String number = Text.line(item).replaceFirst("^(?:rome:)?(?:ogr:)?", "");
        Skill one = content.alone("rome:ogr:" + number)
                .orElseThrow(() -> Refusal.of("item", "skills.unknownItem", Text.line(item)));
        matches.join(one.uri(), named(content, Text.line(skill)).uri());
        concepts.remember();
    }

    private static Skill named(Content content, String said) {
        Optional<Skill> known = content.alone(said).filter(skill -> !SkillMatches.isItem(skill.uri()));
        if (known.isPresent()) {
            return known.get();
        }
        List<Skill> called = content.skills().values().stream()
                .filter(skill -> !SkillMatches.isItem(skill.uri()))
                .filter(skill -> Stream.of(Language.values())
                        .flatMap(language -> skill.label().only(language).stream())
                        .anyMatch(label -> Text.fold(label).equals(Text.fold(said))))
                .toList();
        if (called.size() != 1) {
            throw Refusal.of("skill", called.isEmpty() ? "skills.noSuchSkill" : "skills.severalSkills", said);
        }
        return called.get(0);
    }
}
