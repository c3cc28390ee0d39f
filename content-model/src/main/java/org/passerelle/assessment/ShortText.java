package org.passerelle.assessment;

import java.util.List;
import java.util.Map;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.Refusal;

/**
 * A word or a few are asked for.
 *
 * @param accepted the answers that are right, by language, at most 20 each; one at least in all. An answer is right in
 *     whatever language it is given
 */
public record ShortText(Map<Language, List<String>> accepted) implements Body {
    private static final int MOST = 20;

    /** Copies the answers. */
    public ShortText {
        accepted = Map.copyOf(accepted);
    }

    @Override
    public String type() {
        return "SHORT_TEXT";
    }

    @Override
    public void check(String key) {
        check("accepted", key, accepted);
    }

    static void check(String field, String key, Map<Language, List<String>> accepted) {
        if (accepted.values().stream().mapToInt(List::size).sum() == 0) {
            throw Refusal.of(field, "assessment.needsAccepted", key);
        }
        for (List<String> variants : accepted.values()) {
            if (variants.size() > MOST
                    || variants.stream().anyMatch(v -> Answers.bare(v).isEmpty())) {
                throw Refusal.of(field, "assessment.acceptedWrong", key, MOST);
            }
        }
    }

    @Override
    public Answer read(String key, String given) {
        return Answers.typed(key, given);
    }

    @Override
    public double score(Answer answer) {
        return Scorer.accepted(accepted, ((Answer.Typed) answer).text()) ? 1 : 0;
    }

    @Override
    public Look look(Draw draw) {
        return Look.typed("");
    }
}
