package org.passerelle.credential.batch;

import java.util.List;
import java.util.Optional;
import org.passerelle.credential.verification.Answers;
import org.passerelle.credential.verification.Check;
import org.passerelle.credential.verification.Claims;
import org.passerelle.credential.verification.Finding;
import org.passerelle.credential.verification.KnownIssuer;
import org.passerelle.credential.verification.Verdict;
import org.passerelle.credential.verification.VerificationReport;

/**
 * The answer about one credential of a batch.
 *
 * @param number its place in the batch, from 1
 * @param file the file in which it was, with its place within an archive or a list; empty for what was pasted or typed
 * @param asked whom it should be about; empty when nobody was named
 * @param report what was found
 * @param document the text that was checked; empty when there was none
 */
public record BatchRow(int number, String file, String asked, VerificationReport report, String document) {
    /** The answer as a whole. */
    public Verdict verdict() {
        return report.verdict();
    }

    /** The answers to what people ask. */
    public Answers answers() {
        return Answers.of(report.findings());
    }

    /** What it says; empty unless its signature was found intact. */
    public Optional<Claims> claims() {
        return Optional.ofNullable(report.claims());
    }

    /** The issuer's name as our directory has it; empty when it is not in there. */
    public String issuerName() {
        KnownIssuer issuer = report.issuer();
        return issuer == null ? "" : issuer.name();
    }

    /** The finding that decided; that it is in force when all is well. */
    public Finding reason() {
        List<Finding> told = report.findings().stream()
                .filter(finding -> finding.check() != Check.ENDORSEMENT && finding.check() != Check.RECORD)
                .toList();
        return report.decisive().orElseGet(() -> told.get(told.size() - 1));
    }
}
