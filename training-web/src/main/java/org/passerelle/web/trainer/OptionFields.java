package org.passerelle.web.trainer;

import org.passerelle.assessment.Choice;

/** An option of a choice, as it is typed. */
public class OptionFields {
    private final Bilingual text = new Bilingual();
    private final Bilingual feedback = new Bilingual();
    private boolean correct;

    void fill(Choice choice) {
        text.fill(choice.text());
        feedback.fill(choice.feedback());
        correct = choice.correct();
    }

    boolean isEmpty() {
        return text.text().isEmpty() && feedback.text().isEmpty() && !correct;
    }

    Choice choice() {
        return new Choice(text.text(), correct, feedback.text());
    }

    public Bilingual getText() {
        return text;
    }

    public Bilingual getFeedback() {
        return feedback;
    }

    public boolean isCorrect() {
        return correct;
    }

    public void setCorrect(boolean correct) {
        this.correct = correct;
    }
}
