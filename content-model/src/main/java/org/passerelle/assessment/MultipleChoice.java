package org.passerelle.assessment;

import java.util.List;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Refusal;

/**
 * Several options may be right.
 *
 * @param options 2 to 12, at least one of them correct
 */
public record MultipleChoice(List<Choice> options) implements Body {
    /** Copies the options. */
    public MultipleChoice {
        options = List.copyOf(options);
    }

    @Override
    public String type() {
        return "MULTIPLE";
    }

    @Override
    public void check(String key) {
        Items.checkOptions(key, options);
        if (options.stream().noneMatch(Choice::correct)) {
            throw Refusal.of("options", "assessment.someCorrect", key);
        }
    }

    @Override
    public Answer read(String key, String given) {
        return Answers.chosen(key, given, options.size());
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
