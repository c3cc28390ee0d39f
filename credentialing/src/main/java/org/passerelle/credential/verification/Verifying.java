package org.passerelle.credential.verification;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.proof.Malformed;
import org.passerelle.credential.proof.StrictJson;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;

/**
 * Answers whether a document that somebody holds out is a genuine credential, in force, and of whom. Fetches nothing
 * for credentials of our own; for others the status list that they name, when whoever deploys allows it.
 */
@UseCase
public class Verifying {
    private static final Pattern TOKEN = Pattern.compile("\\s*eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]*(~\\S*)?\\s*");

    @Inject
    IssuerDirectory directory;

    @Inject
    RevocationRegister register;

    @Inject
    StatusSource lists;

    @Inject
    Clock clock;

    /**
     * Checks a document. Every text gets an answer, however odd it is.
     *
     * @param text the JSON of an Open Badges 3.0 or other W3C credential, as it was received
     */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public VerificationReport verify(String text) {
        if (text.length() < StrictJson.MOST_BYTES && TOKEN.matcher(text).matches()) {
            return report(List.of(Finding.of(FindingCode.OTHER_FORM)), null);
        }
        try {
            return verify(StrictJson.read(text));
        } catch (Malformed e) {
            return report(List.of(Finding.of(unreadable(e.reason()))), null);
        }
    }

    private VerificationReport verify(JsonObject credential) {
        String issuerId = Read.issuerId(credential);
        KnownIssuer issuer = directory.find(issuerId).orElse(null);
        List<Finding> findings = new ArrayList<>(new Structure(credential).findings());
        if (goesOn(findings)) {
            findings.add(new Vocabulary(credential, issuer != null).finding());
        }
        if (goesOn(findings)) {
            findings.add(new Proofs(credential, issuer, clock.instant()).finding());
        }
        if (Verdict.of(findings) != Verdict.NOT_VALID
                && findings.get(findings.size() - 1).check() == Check.PROOF) {
            findings.add(issuer(credential, issuerId, issuer));
            findings.add(dates(credential));
            findings.add(status(credential, issuerId, issuer));
        }
        return report(findings, credential);
    }

    /** Later checks make sense only for what could be read. */
    private static boolean goesOn(List<Finding> findings) {
        return findings.stream()
                .allMatch(f -> f.outcome() == Outcome.PASSED
                        || f.outcome() == Outcome.NOTE
                        || f.code() == FindingCode.RELATED_NOT_CHECKED);
    }

    private Finding issuer(JsonObject credential, String issuerId, @Nullable KnownIssuer issuer) {
        if (issuer != null) {
            return Finding.of(FindingCode.ISSUER_KNOWN);
        }
        return directory
                .bearing(Read.text(Read.object(credential, "issuer"), "name"))
                .map(other -> Finding.of(FindingCode.ISSUER_NAME_TAKEN, other.name()))
                .orElseGet(() -> Finding.of(FindingCode.ISSUER_UNKNOWN, issuerId));
    }

    private Finding dates(JsonObject credential) {
        Instant now = clock.instant();
        Optional<Instant> from = Read.moment(Read.text(credential, "validFrom"));
        if (from.isPresent() && from.get().isAfter(now.plus(Proofs.SKEW))) {
            return Finding.of(FindingCode.NOT_YET_VALID, from.get());
        }
        Optional<Instant> until = Read.moment(Read.text(credential, "validUntil"));
        return until.isPresent() && until.get().isBefore(now.minus(Proofs.SKEW))
                ? Finding.of(FindingCode.EXPIRED, until.get())
                : Finding.of(FindingCode.IN_FORCE);
    }

    private Finding status(JsonObject credential, String issuerId, @Nullable KnownIssuer issuer) {
        return register.standing(issuerId, Read.text(credential, "id"))
                .map(Verifying::standing)
                .orElseGet(() -> new ListedStatus(credential, issuer, lists, clock.instant()).finding());
    }

    private static Finding standing(Standing standing) {
        Instant revokedAt = standing.revokedAt();
        if (revokedAt != null) {
            return Finding.of(FindingCode.REVOKED, revokedAt, standing.reason());
        }
        Instant asOf = standing.asOf();
        return standing.issued() && asOf != null
                ? Finding.of(FindingCode.NOT_REVOKED, asOf)
                : Finding.of(FindingCode.NOT_IN_REGISTER);
    }

    private VerificationReport report(List<Finding> findings, @Nullable JsonObject credential) {
        boolean intact = findings.stream().anyMatch(f -> f.code() == FindingCode.SIGNATURE_INTACT);
        String issuerId = credential == null ? "" : Read.issuerId(credential);
        return new VerificationReport(
                Verdict.of(findings),
                clock.instant(),
                issuerId,
                directory.find(issuerId).orElse(null),
                intact && credential != null ? ClaimsReader.of(credential) : null,
                findings);
    }

    private static FindingCode unreadable(Malformed.Reason reason) {
        return switch (reason) {
            case EMPTY -> FindingCode.EMPTY;
            case DUPLICATE_KEY -> FindingCode.DUPLICATE_KEY;
            case TOO_LARGE, TOO_DEEP, TOO_COMPLEX -> FindingCode.TOO_LARGE;
            default -> FindingCode.NOT_JSON;
        };
    }
}
