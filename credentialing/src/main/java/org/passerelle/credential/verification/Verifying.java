package org.passerelle.credential.verification;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.vocab.RecordContext;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;

/**
 * Answers whether a document that somebody holds out is a genuine credential, in force, and of whom. Fetches nothing
 * for credentials of our own; for others the keys that their issuer publishes and the status list that they name, when
 * whoever deploys allows it.
 */
@UseCase
public class Verifying {
    @Inject
    IssuerDirectory directory;

    @Inject
    RevocationRegister register;

    @Inject
    StatusSource lists;

    @Inject
    PublishedDocuments documents;

    @Inject
    Workers workers;

    @Inject
    RecordContext brought;

    @Inject
    Clock clock;

    /**
     * Checks a document. Every text gets an answer, however odd it is.
     *
     * @param text the JSON of an Open Badges 3.0 or other W3C credential, or its token, as it was received
     */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public VerificationReport verify(String text) {
        return verifyAll(List.of(Presented.of(text))).get(0);
    }

    /**
     * Checks several documents, signatures by several hands at once. Each gets an answer, in the order in which they
     * were given; whatever is wrong with one leaves the others alone.
     */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public List<VerificationReport> verifyAll(List<Presented> several) {
        return reports(several, Reader.PERSON);
    }

    /**
     * Checks several documents for a program, which reads what a document explains of its own words.
     *
     * @param texts the JSON of W3C credentials, or their tokens, as they were received
     */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public List<VerificationReport> forProgram(List<String> texts) {
        return reports(texts.stream().map(Presented::of).toList(), Reader.PROGRAM);
    }

    private List<VerificationReport> reports(List<Presented> several, Reader reader) {
        Instant now = clock.instant();
        Map<String, Signatory> signatories = new HashMap<>();
        Hurried within = new Hurried(lists, documents);
        Suites suites = Suites.with(brought);
        List<Case> cases = several.stream()
                .map(presented -> {
                    Opened opened = Opened.of(presented.text());
                    Older older = older(opened, within, now);
                    String issuer = older == null ? opened.issuerId() : older.issuerId();
                    Signatory signatory = signatories.computeIfAbsent(issuer, id -> signatory(id, within));
                    return new Case(presented, opened, older, signatory);
                })
                .toList();
        List<List<Finding>> examined = workers.each(cases, c -> c.examined(reader, suites, now));
        List<VerificationReport> reports = new ArrayList<>(cases.size());
        for (int i = 0; i < cases.size(); i++) {
            reports.add(report(cases.get(i), examined.get(i), reader, within, now));
        }
        return reports;
    }

    /** An endorsement within a credential, as a credential of its own; what it may carry itself is left aside. */
    private VerificationReport alone(String endorsement) {
        return verify(endorsement);
    }

    /**
     * Checks a report that the platform sealed.
     *
     * @param pages what the pages say that carry it; empty when none do
     */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public VerificationReport verify(Statement statement, String pages) {
        return VerificationReport.of(statement.findings(pages, directory), clock.instant());
    }

    private record Case(
            Presented presented, Opened opened, @Nullable Older older, Signatory signatory) {
        List<Finding> examined(Reader reader, Suites suites, Instant now) {
            return older == null ? opened.examined(signatory, reader, suites, now) : older.findings();
        }

        @Nullable
        JsonObject credential() {
            return older == null ? opened.credential() : older.credential();
        }

        /** Whether it was withdrawn, where its own form says so. */
        @Nullable
        Finding status() {
            return older == null ? null : older.status();
        }
    }

    private static @Nullable Older older(Opened opened, PublishedDocuments within, Instant now) {
        JsonObject document = opened.credential();
        return document != null && OlderBadge.isOne(document)
                ? new OlderBadge(within, now).examined(document, opened.token())
                : null;
    }

    /** Our own keys are at hand; those of others are fetched as they publish them. */
    private Signatory signatory(String id, PublishedDocuments within) {
        KnownIssuer known = directory.find(id).orElse(null);
        if (known != null && known.isOurselves()) {
            return new Signatory(id, known, Optional.of(known.keys()));
        }
        return new Signatory(id, known, new PublishedKeys(within, clock.instant()).of(id));
    }

    private VerificationReport report(
            Case one, List<Finding> examined, Reader reader, StatusSource within, Instant now) {
        List<Finding> findings = new ArrayList<>(examined);
        findings.replaceAll(found -> found.code() == FindingCode.ISSUER_UNREACHABLE
                ? Finding.of(documents.whenUnknown(), one.signatory.id())
                : found);
        JsonObject credential = one.credential();
        boolean proofReached = findings.stream().anyMatch(f -> f.check() == Check.PROOF);
        if (credential != null && proofReached && Verdict.of(findings) != Verdict.NOT_VALID) {
            findings.add(issuer(credential, one.signatory));
            findings.add(dates(credential, now));
            Finding told = one.status();
            findings.add(told != null ? told : status(credential, one.signatory, within, now));
        }
        if (credential != null && Verdict.of(findings) != Verdict.NOT_VALID) {
            findings.addAll(new LearnerRecord(credential).findings(held -> reports(held, reader)));
        }
        boolean intact = findings.stream().anyMatch(f -> f.code().isIntact());
        if (credential != null && intact) {
            findings.addAll(new EndorsementsWithin(credential, this::alone).findings());
            new Works(credential).finding(one.presented.works()).ifPresent(findings::add);
            if (!one.presented.person().isBlank()) {
                findings.add(new PersonCheck(credential).finding(one.presented.person()));
            }
        }
        return new VerificationReport(
                Verdict.of(findings),
                now,
                one.signatory.id(),
                one.signatory.known(),
                intact && credential != null ? ClaimsReader.of(credential) : null,
                findings);
    }

    private Finding issuer(JsonObject credential, Signatory signatory) {
        if (signatory.known() != null) {
            return Finding.of(FindingCode.ISSUER_KNOWN);
        }
        return directory
                .bearing(Read.text(Read.object(credential, "issuer"), "name"))
                .map(other -> Finding.of(FindingCode.ISSUER_NAME_TAKEN, other.name()))
                .orElseGet(() -> Finding.of(FindingCode.ISSUER_UNKNOWN, signatory.id()));
    }

    private static Finding dates(JsonObject credential, Instant now) {
        Optional<Instant> from = Read.moment(Read.text(credential, "validFrom"));
        if (from.isPresent() && from.get().isAfter(now.plus(Proofs.SKEW))) {
            return Finding.of(FindingCode.NOT_YET_VALID, from.get());
        }
        Optional<Instant> until = Read.moment(Read.text(credential, "validUntil"));
        return until.isPresent() && until.get().isBefore(now.minus(Proofs.SKEW))
                ? Finding.of(FindingCode.EXPIRED, until.get())
                : Finding.of(FindingCode.IN_FORCE);
    }

    private Finding status(JsonObject credential, Signatory signatory, StatusSource within, Instant now) {
        return register.standing(signatory.id(), Read.text(credential, "id"))
                .map(Verifying::standing)
                .orElseGet(() -> listed(credential, signatory, within, now));
    }

    private static Finding listed(JsonObject credential, Signatory signatory, StatusSource within, Instant now) {
        Optional<List<KnownKey>> signers = within.signers(signatory.id()).or(signatory::keys);
        return new ListedStatus(credential, signers, within, now).finding();
    }

    private static Finding standing(Standing standing) {
        Instant revokedAt = standing.revokedAt();
        if (revokedAt != null) {
            FindingCode code = standing.superseded() ? FindingCode.SUPERSEDED : FindingCode.REVOKED;
            return Finding.of(code, revokedAt, standing.reason());
        }
        Instant asOf = standing.asOf();
        return standing.issued() && asOf != null
                ? Finding.of(FindingCode.NOT_REVOKED, asOf)
                : Finding.of(FindingCode.NOT_IN_REGISTER);
    }
}
