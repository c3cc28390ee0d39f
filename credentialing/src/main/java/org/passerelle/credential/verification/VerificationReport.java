package org.passerelle.credential.verification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of checking one document.
 *
 * @param verdict the answer as a whole
 * @param checkedAt when
 * @param issuerId the identifier that the document gives its issuer; empty when it could not be read
 * @param issuer the issuer as <em>our</em> directory knows it, never as the document calls it; null when it does not
 * @param claims what the document says; null unless its signature was found intact
 * @param findings what each check found; a check that could not be reached is missing
 */
public record VerificationReport(
        Verdict verdict,
        Instant checkedAt,
        String issuerId,
        @Nullable KnownIssuer issuer,
        @Nullable Claims claims,
        List<Finding> findings) {
    /** Copies the findings. */
    public VerificationReport {
        findings = List.copyOf(findings);
    }

    /** About something in which no credential could be read. */
    public static VerificationReport of(List<Finding> findings, Instant checkedAt) {
        return new VerificationReport(Verdict.of(findings), checkedAt, "", null, null, findings);
    }

    /** The same with one finding more, and with the verdict that follows from it. */
    public VerificationReport and(Finding finding) {
        List<Finding> all = new ArrayList<>(findings);
        all.add(finding);
        return new VerificationReport(Verdict.of(all), checkedAt, issuerId, issuer, claims, all);
    }

    /** Whether this was found. */
    public boolean found(FindingCode code) {
        return findings.stream().anyMatch(finding -> finding.code() == code);
    }

    /** The finding that decided; empty when all is well. */
    public Optional<Finding> decisive() {
        return findings.stream()
                .filter(finding -> finding.outcome() != Outcome.PASSED)
                .max(java.util.Comparator.comparingInt(finding -> weight(finding.outcome())));
    }

    private static int weight(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> 0;
            case NOTE -> 1;
            case UNKNOWN -> 2;
            case FAILED -> 3;
        };
    }
}
