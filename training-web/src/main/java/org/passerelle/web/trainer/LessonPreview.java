package org.passerelle.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.passerelle.kernel.LocalizedText;

/** A text as learners will see it, before it is kept, and what would be taken out of it. */
@Named
@RequestScoped
public class LessonPreview {
    private LocalizedText text = LocalizedText.of(null, null);
    private String takenOut = "";
    private boolean shown;

    void show(LocalizedText typed) {
        shown = true;
        text = LessonText.shown(typed);
        takenOut = LessonText.takenOut(typed);
    }

    /** Whether it was asked for. */
    public boolean isShown() {
        return shown;
    }

    /** What is left of the text. */
    public LocalizedText getText() {
        return text;
    }

    /** What is not allowed in it, in a line; empty when there is nothing. */
    public String getTakenOut() {
        return takenOut;
    }
}
