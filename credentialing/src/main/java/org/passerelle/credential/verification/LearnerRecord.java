package org.passerelle.credential.verification;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A record of what somebody learned (Comprehensive Learner Record 2.0): a credential that holds credentials, each
 * signed by itself. Each is verified as a credential of its own; a record within a record is not opened.
 */
final class LearnerRecord {
    private static final String TYPE = "ClrCredential";
    private static final String HELD = "verifiableCredential";
    private static final int MOST = 40;

    private final JsonObject credential;
    private final JsonObject subject;

    LearnerRecord(JsonObject credential) {
        this.credential = credential;
        this.subject = Read.object(credential, "credentialSubject");
    }

    /** Whether it is one. */
    boolean isOne() {
        return Read.texts(credential, "type").contains(TYPE);
    }

    /** Whether what the standard requires is there; nothing of a credential that is no record. */
    Optional<Finding> complete() {
        if (!isOne()) {
            return Optional.empty();
        }
        Stream<String> ofRecord = Stream.of("id", "name", "validFrom")
                .filter(field -> Read.text(credential, field).isEmpty());
        Stream<String> ofSubject = Stream.of(
                        Read.texts(subject, "type").contains("ClrSubject") ? "" : "credentialSubject.type",
                        held().isEmpty() ? "credentialSubject." + HELD : "")
                .filter(field -> !field.isEmpty());
        return Optional.of(Stream.concat(ofRecord, ofSubject)
                .findFirst()
                .map(field -> Finding.of(FindingCode.RECORD_NOT_MET, field))
                .orElseGet(() -> Finding.of(FindingCode.RECORD_MET)));
    }

    /**
     * What is to be said of the credentials in it, a finding each, and one more of those that name another holder;
     * nothing of a credential that is no record.
     *
     * @param verify checks several at once
     */
    List<Finding> findings(Function<List<Presented>, List<VerificationReport>> verify) {
        if (!isOne()) {
            return List.of();
        }
        List<String> texts = held();
        List<String> read = texts.subList(0, Math.min(MOST, texts.size()));
        List<String> opened = read.stream().filter(text -> !isRecord(text)).toList();
        List<VerificationReport> reports =
                verify.apply(opened.stream().map(Presented::of).toList());
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < opened.size(); i++) {
            findings.addAll(of(inside(opened.get(i)), reports.get(i)));
        }
        read.stream()
                .filter(LearnerRecord::isRecord)
                .map(LearnerRecord::inside)
                .forEach(record -> findings.add(
                        Finding.of(FindingCode.HELD_NOT_CHECKED, Read.text(record, "name"), Read.issuerId(record))));
        if (texts.size() > MOST) {
            findings.add(Finding.of(FindingCode.HELD_UNREAD, MOST));
        }
        return findings;
    }

    private List<String> held() {
        Stream<String> written = Read.objects(subject, HELD).stream()
                .map(one -> Envelope.isOne(one) ? Envelope.token(one).orElse("{}") : one.toString());
        return Stream.concat(written, Read.texts(subject, HELD).stream()).toList();
    }

    private List<Finding> of(JsonObject held, VerificationReport report) {
        KnownIssuer issuer = report.issuer();
        String what = title(held);
        Finding found = Finding.of(code(report), what, issuer == null ? Read.issuerId(held) : issuer.name());
        String name = ClaimsReader.holder(subject);
        boolean differs = !name.isBlank()
                && report.verdict() != Verdict.NOT_VALID
                && new PersonCheck(held).finding(name).code() == FindingCode.PERSON_DIFFERS;
        return differs
                ? List.of(
                        found,
                        Finding.of(
                                FindingCode.HELD_OTHER_NAME,
                                what,
                                ClaimsReader.holder(Read.object(held, "credentialSubject"))))
                : List.of(found);
    }

    private static FindingCode code(VerificationReport report) {
        return switch (report.verdict()) {
            case VALID -> FindingCode.HELD_VALID;
            case VALID_WITH_NOTES -> FindingCode.HELD_NOTED;
            case CANNOT_TELL -> FindingCode.HELD_NOT_CHECKED;
            case NOT_VALID -> withdrawn(report) ? FindingCode.HELD_WITHDRAWN : FindingCode.HELD_NOT_VALID;
        };
    }

    private static boolean withdrawn(VerificationReport report) {
        return report.findings().stream()
                .filter(finding -> finding.outcome() == Outcome.FAILED)
                .allMatch(finding -> finding.check() == Check.STATUS);
    }

    private static String title(JsonObject held) {
        String achievement = Read.text(Read.object(Read.object(held, "credentialSubject"), "achievement"), "name");
        return achievement.isEmpty() ? Read.text(held, "name") : achievement;
    }

    private static JsonObject inside(String text) {
        JsonObject opened = Opened.of(text).credential();
        return opened == null ? JsonObject.EMPTY_JSON_OBJECT : opened;
    }

    private static boolean isRecord(String text) {
        return new LearnerRecord(inside(text)).isOne();
    }
}
