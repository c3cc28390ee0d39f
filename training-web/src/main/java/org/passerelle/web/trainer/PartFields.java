package org.passerelle.web.trainer;

import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.LocalizedText;

/** A part of a question as it is typed: an option, a gap, a pair, a category, a place on an image or a drawn value. */
public class PartFields {
    private final Bilingual text = new Bilingual();
    private final Bilingual other = new Bilingual();
    private final Bilingual feedback = new Bilingual();
    private String word = "";
    private String values = "";
    private boolean correct;

    PartFields fill(LocalizedText said, LocalizedText further, LocalizedText told, boolean right) {
        text.fill(said);
        other.fill(further);
        feedback.fill(told);
        correct = right;
        return this;
    }

    /** Whether nothing was typed; a skill that stands in a menu by itself is not something typed. */
    boolean isEmpty() {
        return text.text().isEmpty()
                && other.text().isEmpty()
                && feedback.text().isEmpty()
                && (word.isBlank() || word.contains(":"))
                && values.isBlank()
                && !correct;
    }

    public Bilingual getText() {
        return text;
    }

    public Bilingual getOther() {
        return other;
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

    public String getWord() {
        return word;
    }

    public void setWord(@Nullable String word) {
        this.word = Typed.said(word).strip();
    }

    public String getValues() {
        return values;
    }

    public void setValues(@Nullable String values) {
        this.values = Typed.said(values).strip();
    }
}
