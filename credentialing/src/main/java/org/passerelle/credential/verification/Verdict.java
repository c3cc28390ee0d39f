package org.passerelle.credential.verification;

import java.util.List;

/** The answer as a whole. */
public enum Verdict {
    /** Genuine, unaltered, of an issuer that we know, and in force. */
    VALID,
    /** As far as can be checked valid, but with something to know before relying on it. */
    VALID_WITH_NOTES,
    /** Altered, expired, withdrawn or not a credential. */
    NOT_VALID,
    /** Something that decides could not be checked; never a reason to call a credential false. */
    CANNOT_TELL;

    /** The answer that follows from what was found: one failure decides, then one doubt, then one note. */
    static Verdict of(List<Finding> findings) {
        if (has(findings, Outcome.FAILED)) {
            return NOT_VALID;
        }
        if (has(findings, Outcome.UNKNOWN)) {
            return CANNOT_TELL;
        }
        return has(findings, Outcome.NOTE) ? VALID_WITH_NOTES : VALID;
    }

    private static boolean has(List<Finding> findings, Outcome outcome) {
        return findings.stream().anyMatch(finding -> finding.outcome() == outcome);
    }
}
