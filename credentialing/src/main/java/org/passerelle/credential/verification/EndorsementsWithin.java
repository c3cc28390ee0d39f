package org.passerelle.credential.verification;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a credential carries in its favour ({@code endorsement} and {@code endorsementJwt} of Open Badges 3.0), on
 * itself or on its achievement. Each is verified as a credential of its own, and must be about what carries it.
 */
final class EndorsementsWithin {
    private static final int MOST = 8;
    private static final String PROPERTY = "endorsement";
    private static final String TOKENS = "endorsementJwt";

    private final JsonObject credential;
    private final Function<String, VerificationReport> verify;

    EndorsementsWithin(JsonObject credential, Function<String, VerificationReport> verify) {
        this.credential = credential;
        this.verify = verify;
    }

    /** What is to be said of them, a finding each; nothing of an endorsement itself. */
    List<Finding> findings() {
        if (Read.texts(credential, "type").contains("EndorsementCredential")) {
            return List.of();
        }
        JsonObject achievement = Read.object(Read.object(credential, "credentialSubject"), "achievement");
        Set<String> about = Set.copyOf(Stream.of(Read.text(credential, "id"), Read.text(achievement, "id"))
                .filter(id -> !id.isEmpty())
                .toList());
        return Stream.of(credential, achievement)
                .flatMap(EndorsementsWithin::texts)
                .limit(MOST)
                .map(text -> finding(text, about))
                .toList();
    }

    private static Stream<String> texts(JsonObject carrier) {
        return Stream.concat(
                Read.objects(carrier, PROPERTY).stream().map(JsonObject::toString),
                Read.texts(carrier, TOKENS).stream());
    }

    private Finding finding(String text, Set<String> about) {
        JsonObject opened = Opened.of(text).credential();
        JsonObject endorsement = opened == null ? JsonObject.EMPTY_JSON_OBJECT : opened;
        JsonObject subject = Read.object(endorsement, "credentialSubject");
        VerificationReport report = verify.apply(text);
        KnownIssuer issuer = report.issuer();
        String who = issuer == null ? Read.issuerId(endorsement) : issuer.name();
        if (report.verdict() == Verdict.NOT_VALID
                || !Read.texts(endorsement, "type").contains("EndorsementCredential")
                || !about.contains(Read.text(subject, "id"))) {
            return Finding.of(FindingCode.ENDORSEMENT_NOT_VALID, who);
        }
        return report.verdict() == Verdict.CANNOT_TELL
                ? Finding.of(FindingCode.ENDORSEMENT_NOT_CHECKED, who)
                : Finding.of(FindingCode.ENDORSED, who, Read.text(subject, "endorsementComment"));
    }
}
