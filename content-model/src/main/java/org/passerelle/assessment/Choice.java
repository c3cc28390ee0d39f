package org.passerelle.assessment;

import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Refusal;

/**
 * An option to choose.
 *
 * @param feedback what is said to who chose it; may be empty
 */
public record Choice(LocalizedText text, boolean correct, LocalizedText feedback) {
    /** @throws Refusal when it has no text */
    public Choice {
        Items.requireText("options", text);
    }
}
