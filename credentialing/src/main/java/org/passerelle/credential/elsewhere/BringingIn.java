package org.passerelle.credential.elsewhere;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.passerelle.credential.batch.LinkedFiles;
import org.passerelle.credential.reading.Dropped;
import org.passerelle.credential.reading.Taken;
import org.passerelle.credential.reading.TakingOut;
import org.passerelle.credential.trust.TrustDirectory;
import org.passerelle.credential.verification.Finding;
import org.passerelle.credential.verification.FindingCode;
import org.passerelle.credential.verification.Presented;
import org.passerelle.credential.verification.Verdict;
import org.passerelle.credential.verification.VerificationReport;
import org.passerelle.credential.verification.Verifying;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/**
 * Lets people bring in credentials that others issued to them. Each is verified and kept with what was found, to be
 * checked again or deleted at any time. It counts for its bearer only when it says by the hash of the account's e-mail
 * address that it is theirs, or, where it names no address, by the account's name.
 */
@UseCase
public class BringingIn {
    private static final int MOST = 200;
    private static final int MOST_AT_ONCE = 20;
    private static final Duration MOST_ELSEWHERE = Duration.ofSeconds(10);
    private static final Duration FRESH = Duration.ofDays(7);

    @Inject
    BroughtCredentials brought;

    @Inject
    HeldElsewhere held;

    @Inject
    Verifying verifying;

    @Inject
    LinkedFiles links;

    @Inject
    Bearers bearers;

    @Inject
    TrustDirectory directory;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * What was not kept, and why.
     *
     * @param file where it was; empty for what was pasted
     */
    public record Rejected(String file, Finding why) {}

    /** What the caller brought in, the newest first. */
    @Allowed(value = Permission.LEARN, reads = true)
    public List<BroughtView> mine() {
        return held.of(caller.requirePerson());
    }

    /**
     * Takes the credentials out of files and keeps those whose signature is right, or whose issuer cannot be reached
     * for now. One that is there already is checked again.
     *
     * @param files as they were sent: JSON, tokens, pictures, PDFs, archives, or a link
     * @return what was not kept
     * @throws Refusal beside {@code file} when there is nothing, or more than 20 at once or 200 in all
     */
    @Allowed(Permission.LEARN)
    public List<Rejected> bring(List<? extends Dropped> files) {
        UUID person = caller.requirePerson();
        List<Taken> all = TakingOut.of(files).all();
        if (all.isEmpty()) {
            throw Refusal.of("file", "kernel.required");
        }
        if (all.size() > MOST_AT_ONCE) {
            throw Refusal.of("file", "credential.elsewhere.atOnce", MOST_AT_ONCE);
        }
        List<Rejected> rejected = new ArrayList<>();
        List<Taken.Document> documents = new ArrayList<>();
        long end = System.nanoTime() + MOST_ELSEWHERE.toNanos();
        for (Taken taken : all.stream().flatMap(one -> followed(one, end)).toList()) {
            if (taken instanceof Taken.Document document) {
                documents.add(document);
            } else {
                Finding none = Finding.of(FindingCode.NOTHING_INSIDE);
                rejected.add(new Rejected(taken.name(), taken instanceof Taken.Nothing nothing ? nothing.why() : none));
            }
        }
        List<Checked> checked =
                check(person, documents.stream().map(one -> one.text().strip()).toList());
        for (Checked one : checked) {
            keep(person, one)
                    .ifPresent(why -> rejected.add(
                            new Rejected(documents.get(checked.indexOf(one)).name(), why)));
        }
        return rejected;
    }

    /** Links are followed one after the other, and no more when all have taken too long. */
    private Stream<Taken> followed(Taken taken, long end) {
        if (!(taken instanceof Taken.Link link)) {
            return Stream.of(taken);
        }
        Optional<byte[]> file = System.nanoTime() < end ? links.at(link.address()) : Optional.empty();
        return file.map(bytes -> TakingOut.linked(link.name(), bytes).stream())
                .orElseGet(() -> Stream.of(
                        new Taken.Nothing(link.name(), Finding.of(FindingCode.LINK_UNREACHABLE, link.address()))));
    }

    private Optional<Finding> keep(UUID person, Checked checked) {
        if (directory.isOurs(checked.report.issuerId())) {
            throw Refusal.of("file", "credential.elsewhere.ours");
        }
        boolean unread = checked.report.claims() == null
                && (checked.report.verdict() == Verdict.NOT_VALID
                        || checked.report.issuerId().isEmpty())
                && !checked.report.found(FindingCode.ISSUER_UNREACHABLE);
        if (unread) {
            return checked.report.decisive();
        }
        String sha256 = sha256(checked.text);
        BroughtCredential one = brought.same(person, sha256).orElse(null);
        if (one != null) {
            one.checked(checked.report, checked.yours);
            return Optional.empty();
        }
        if (brought.of(person).size() >= MOST) {
            throw Refusal.of("file", "credential.elsewhere.many", MOST);
        }
        brought.add(
                new BroughtCredential(person, checked.text, sha256, clock.instant(), checked.report, checked.yours));
        return Optional.empty();
    }

    private record Checked(String text, VerificationReport report, boolean yours) {}

    /** All at once, so that what is asked of other issuers takes ten seconds together and not each. */
    private List<Checked> check(UUID person, List<String> texts) {
        Bearers.Bearer bearer = bearers.of(person);
        List<VerificationReport> reports = verifying.verifyAll(texts.stream()
                .flatMap(text ->
                        Stream.of("", bearer.email(), bearer.name()).map(who -> new Presented(text, who, Map.of())))
                .toList());
        return IntStream.range(0, texts.size())
                .mapToObj(i -> checked(texts.get(i), reports.subList(3 * i, 3 * i + 3)))
                .toList();
    }

    /** What was found of it alone, and whether it is about its bearer: by the address, and without one by the name. */
    private static Checked checked(String text, List<VerificationReport> reports) {
        boolean noAddress = reports.get(1).found(FindingCode.PERSON_NOT_NAMED);
        boolean yours = reports.get(noAddress ? 2 : 1).found(FindingCode.PERSON_MATCHES);
        return new Checked(text, reports.get(0), yours);
    }

    /** Checks one of the caller's again. @throws NotFound when it is not theirs */
    @Allowed(Permission.LEARN)
    public void recheck(UUID id) {
        again(own(id));
    }

    private void again(BroughtCredential one) {
        check(one.holder(), List.of(one.document())).forEach(found -> one.checked(found.report, found.yours));
    }

    /** Deletes one of the caller's. @throws NotFound when it is not theirs */
    @Allowed(Permission.LEARN)
    public void delete(UUID id) {
        brought.remove(own(id));
    }

    /** Whether something was not checked for a week. */
    @Allowed(value = Permission.RUN_JOBS, reads = true)
    public boolean isDue() {
        return !brought.checkedBefore(clock.instant().minus(FRESH), 1).isEmpty();
    }

    /**
     * Checks again what was not checked for a week, so that what was withdrawn meanwhile does not go on counting.
     *
     * @param most how many at once
     * @return how many were
     */
    @Allowed(Permission.RUN_JOBS)
    public int recheckSome(int most) {
        List<BroughtCredential> due = brought.checkedBefore(clock.instant().minus(FRESH), most);
        due.forEach(this::again);
        return due.size();
    }

    private BroughtCredential own(UUID id) {
        UUID person = caller.requirePerson();
        return brought.find(id)
                .filter(one -> one.holder().equals(person))
                .orElseThrow(() -> new NotFound("credential", id));
    }

    private static String sha256(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
