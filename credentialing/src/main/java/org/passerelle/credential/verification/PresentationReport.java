package org.passerelle.credential.verification;

import java.util.List;

/**
 * The outcome of checking a presentation.
 *
 * @param findings what was found of the presentation itself
 * @param credentials what was found of each credential in it, in their order; empty when it could not be read
 */
public record PresentationReport(List<Finding> findings, List<VerificationReport> credentials) {
    /** Copies both. */
    public PresentationReport {
        findings = List.copyOf(findings);
        credentials = List.copyOf(credentials);
    }
}
