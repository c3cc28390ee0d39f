package org.passerelle.credential.keeping;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.verification.Check;
import org.passerelle.credential.verification.Finding;
import org.passerelle.credential.verification.FindingCode;
import org.passerelle.credential.verification.Outcome;
import org.passerelle.credential.verification.Verdict;

/**
 * What was found of one credential, as its house sees it.
 *
 * @param file the file in which it was; empty for what was pasted or typed
 * @param holder the holder's name, as it was signed; empty when no signature was intact
 * @param achievement what it attests, as it was signed
 * @param issuerName the issuer as our directory calls it; empty when it is not in there
 * @param uri the credential's own name in the world
 * @param ours whether it stands in our register
 * @param sha256 the digest of the text that was checked
 * @param acceptedAt since when the house relies on it; null when it does not
 * @param withdrawn how it was withdrawn since; null when it was not
 * @param withdrawnReason why, as far as its issuer says
 * @param seen whether the house has seen that it was withdrawn
 */
public record RowView(
        UUID id,
        UUID batch,
        int number,
        String file,
        String holder,
        String achievement,
        String issuerId,
        String issuerName,
        String uri,
        boolean ours,
        Verdict verdict,
        List<Finding> findings,
        String sha256,
        @Nullable Instant acceptedAt,
        @Nullable UUID acceptedBy,
        @Nullable FindingCode withdrawn,
        @Nullable Instant withdrawnAt,
        String withdrawnReason,
        boolean seen) {
    /** Copies the findings. */
    public RowView {
        findings = List.copyOf(findings);
    }

    /** Whether the house relies on it. */
    public boolean isAccepted() {
        return acceptedAt != null;
    }

    /** Whether it was withdrawn or put on hold after it was checked. */
    public boolean isWithdrawn() {
        return withdrawn != null;
    }

    /** Whether it can be accepted. */
    public boolean isAcceptable() {
        return !uri.isEmpty() && verdict != Verdict.NOT_VALID && withdrawn == null;
    }

    /** Whether the house relied on it when it was withdrawn, and has not seen that yet. */
    public boolean isNews() {
        return isAccepted() && isWithdrawn() && !seen;
    }

    /** The finding that decided; that it was not withdrawn when all is well. */
    public Finding reason() {
        return findings.stream()
                .filter(finding ->
                        verdict == Verdict.VALID ? finding.check() == Check.STATUS : finding.outcome() == deciding())
                .findFirst()
                .orElseGet(() -> findings.get(findings.size() - 1));
    }

    private Outcome deciding() {
        return switch (verdict) {
            case VALID -> Outcome.PASSED;
            case VALID_WITH_NOTES -> Outcome.NOTE;
            case NOT_VALID -> Outcome.FAILED;
            case CANNOT_TELL -> Outcome.UNKNOWN;
        };
    }
}
