package org.passerelle.credential.comparing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.issuance.CredentialView;
import org.passerelle.credential.verification.VerificationReport;

/**
 * What came of holding a paper against the register.
 *
 * @param outcome the answer
 * @param credential what was issued under the code; null when none was found
 * @param report how that stands today; null when none was found
 * @param differences where the paper differs, the gravest first
 */
public record Comparison(
        Outcome outcome,
        @Nullable CredentialView credential,
        @Nullable VerificationReport report,
        List<Difference> differences) {
    /** Copies the differences. */
    public Comparison {
        differences = List.copyOf(differences);
    }

    static Comparison of(Outcome outcome) {
        return new Comparison(outcome, null, null, List.of());
    }

    /** The answers that there are. */
    public enum Outcome {
        /** The paper says what was issued, word for word. */
        SAME,
        /** Names, results, achievement and dates agree; words around them differ. */
        WORDING,
        /** A name, a result, an achievement or a date is not what was issued. */
        DIFFERENT,
        /** Another document, which hardly says what our papers say. */
        OTHER_DOCUMENT,
        /** A picture of a paper: it has no text that could be compared. */
        PICTURE,
        /** No code of ours stands on it, and none was typed. */
        NO_CODE,
        /** More than one code stands on it, or another one than was typed. */
        SEVERAL_CODES,
        /** The code opens no credential. */
        CODE_UNKNOWN,
        /** Closed with a password. */
        LOCKED,
        /** Damaged, no PDF, or larger than any paper. */
        UNREADABLE
    }
}
