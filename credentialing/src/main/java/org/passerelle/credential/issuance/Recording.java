package org.passerelle.credential.issuance;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.passerelle.credential.proof.EddsaRdfc2022;
import org.passerelle.credential.proof.Issuers;
import org.passerelle.credential.proof.Signer;
import org.passerelle.credential.proof.StrictJson;
import org.passerelle.credential.vocab.RecordContext;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;

/**
 * Hands out an award that stands on other credentials of its holder's together with these, as one learner record
 * (Comprehensive Learner Record 2.0). It is signed when it is asked for, from what the register holds by then, so that
 * it has the corrected and the newly signed ones, and none that was withdrawn. Only the holder gets it: it holds more
 * than the code of the award opens.
 */
@UseCase
public class Recording {
    private static final Pattern DIGEST = Pattern.compile("ni:///sha-256;([A-Za-z0-9_-]{43})");
    private static final Pattern NAME =
            Pattern.compile("urn:uuid:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");

    @Inject
    IssuedCredentials credentials;

    @Inject
    RecordContext context;

    @Inject
    Signer signer;

    @Inject
    Issuers issuers;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Whether there are records here: whether their vocabulary was brought. */
    @Allowed(value = Permission.LEARN, reads = true)
    public boolean isOn() {
        return context.isRead();
    }

    /**
     * The record of an award, as JSON text.
     *
     * @return empty when there are no records here, when the award is not the caller's or was withdrawn, and when it
     *     names no other credential of its holder's
     */
    @Allowed(value = Permission.LEARN, reads = true)
    public Optional<String> of(UUID award) {
        UUID person = caller.requirePerson();
        return credentials
                .find(award)
                .filter(one -> isOn() && one.holderId().equals(person) && one.revokedAt() == null)
                .flatMap(this::written);
    }

    private Optional<String> written(Credential award) {
        JsonObject document = StrictJson.read(award.document());
        List<Credential> named = named(award, document);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        List<JsonObject> parts = named.stream()
                .flatMap(one -> credentials.of(one.holderId(), one.source()).stream())
                .distinct()
                .filter(one -> one.revokedAt() == null)
                .map(one -> StrictJson.read(one.document()))
                .toList();
        JsonObject record = new RecordWriter(document, parts).written();
        return Optional.of(
                signer.sign(record, issuers.of(record), clock.instant(), new EddsaRdfc2022(context.contexts()))
                        .toString());
    }

    /** Those that the award names as its evidence, as they are called or by the digest of what was signed. */
    private List<Credential> named(Credential award, JsonObject document) {
        return document.getOrDefault("evidence", JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
                .map(JsonValue::asJsonObject)
                .flatMap(piece -> byDigest(award, piece).or(() -> byName(piece)).stream())
                .filter(one ->
                        one.holderId().equals(award.holderId()) && !one.id().equals(award.id()))
                .distinct()
                .toList();
    }

    private Optional<Credential> byDigest(Credential award, JsonObject piece) {
        Matcher digest = DIGEST.matcher(piece.getString("id", ""));
        return digest.matches()
                ? credentials.withDigest(
                        award.holderId(),
                        HexFormat.of().formatHex(Base64.getUrlDecoder().decode(digest.group(1))))
                : Optional.empty();
    }

    /** One whose key was lost has another digest by now, and the same name. */
    private Optional<Credential> byName(JsonObject piece) {
        Matcher name = NAME.matcher(piece.getString("narrative", ""));
        return DIGEST.matcher(piece.getString("id", "")).matches() && name.find()
                ? credentials.find(UUID.fromString(name.group(1)))
                : Optional.empty();
    }
}
