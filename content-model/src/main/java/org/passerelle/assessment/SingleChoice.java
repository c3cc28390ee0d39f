package org.passerelle.assessment;

import java.util.List;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Refusal;

/**
 * One option out of several is right.
 *
 * @param options 2 to 12, exactly one of them correct
 */
public record SingleChoice(List<Choice> options) implements Body {
    /** Copies the options. */
    public SingleChoice {
        options = List.copyOf(options);
    }

    @Override
    public String type() {
        return "SINGLE";
    }

    @Override
    public void check(String key) {
        Items.checkOptions(key, options);
        if (options.stream().filter(Choice::correct).count() != 1) {
            throw Refusal.of("options", "assessment.oneCorrect", key);
        }
    }

    @Override
    public Answer read(String key, String given) {
        Answer.Chosen chosen = Answers.chosen(key, given, options.size());
        if (chosen.options().size() > 1) {
            throw Refusal.of(key, "assessment.oneOption");
        }
        return chosen;
    }

    @Override
    public double score(Answer answer) {
        return Choice.score(options, ((Answer.Chosen) answer).options());
    }

    @Override
    public List<LocalizedText> said(Answer answer) {
        return Choice.said(options, ((Answer.Chosen) answer).options());
    }

    @Override
    public Look look(Draw draw) {
        return Choice.look(options, draw);
    }
}
