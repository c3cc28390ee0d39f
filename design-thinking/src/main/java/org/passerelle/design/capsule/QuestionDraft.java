package org.passerelle.design.capsule;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question as it was typed.
 *
 * @param email where it goes, an address of the asker's own house
 * @param subject which procedure it is about
 * @param follows the question whose silence it follows; null for none
 */
public record QuestionDraft(
        Addressee addressee,
        String email,
        String subject,
        String text,
        @Nullable UUID follows) {}
