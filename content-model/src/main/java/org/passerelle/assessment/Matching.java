package org.passerelle.assessment;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Refusal;

/**
 * Each prompt is matched with the answer that belongs to it. Every pair counts alike.
 *
 * @param pairs 2 to 12
 * @param distractors answers that belong to no prompt, at most 8
 */
public record Matching(List<Pair> pairs, List<LocalizedText> distractors) implements Body {
    private static final int MOST_DISTRACTORS = 8;

    /**
     * A prompt and its answer.
     *
     * @param feedback what is said when it was matched with another one; may be empty
     */
    public record Pair(LocalizedText prompt, LocalizedText match, LocalizedText feedback) {}

    /** Copies the lists. */
    public Matching {
        pairs = List.copyOf(pairs);
        distractors = List.copyOf(distractors);
    }

    @Override
    public String type() {
        return "MATCHING";
    }

    @Override
    public void check(String key) {
        Items.checkTexts("pairs", key, pairs.stream().map(Pair::prompt).toList());
        targets().forEach(target -> Items.requireText("pairs", target));
        if (distractors.size() > MOST_DISTRACTORS) {
            throw Refusal.of("distractors", "assessment.tooManyDistractors", key, MOST_DISTRACTORS);
        }
        if (targets().stream().distinct().count() != targets().size()) {
            throw Refusal.of("pairs", "assessment.matchTwice", key);
        }
    }

    private List<LocalizedText> targets() {
        return Stream.concat(pairs.stream().map(Pair::match), distractors.stream())
                .toList();
    }

    private List<Integer> wanted() {
        return IntStream.range(0, pairs.size()).boxed().toList();
    }

    @Override
    public Answer read(String key, String given) {
        return Rows.read(key, given, pairs.size(), pairs.size() + distractors.size());
    }

    @Override
    public double score(Answer answer) {
        return Rows.score(wanted(), (Answer.Parts) answer);
    }

    @Override
    public List<LocalizedText> said(Answer answer) {
        return Rows.said(wanted(), (Answer.Parts) answer, row -> pairs.get(row).feedback());
    }

    @Override
    public Look look(Draw draw) {
        List<Look.Option> rows = Look.numbered(pairs.stream().map(Pair::prompt).toList());
        return Look.rows(rows, draw.mixed(Look.numbered(targets())));
    }
}
