package org.passerelle.credential.verification;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.proof.CompactToken;
import org.passerelle.credential.proof.KeyForms;
import org.passerelle.credential.proof.Malformed;
import org.passerelle.credential.proof.StrictJson;

/**
 * A badge of Open Badges 2.0: hosted, so that what stands at its own address counts and not the copy that was handed
 * in; or signed by RS256 with a key that its issuer publishes.
 */
final class OlderBadge {
    private static final String CONTEXT = "https://w3id.org/openbadges/v2";
    private static final Set<String> SIGNED = Set.of("SignedBadge", "signed");

    private final PublishedDocuments documents;
    private final Instant now;

    OlderBadge(PublishedDocuments documents, Instant now) {
        this.documents = documents;
        this.now = now;
    }

    /** Whether a document is one. */
    static boolean isOne(@Nullable JsonObject document) {
        return document != null
                && Read.texts(document, "@context").contains(CONTEXT)
                && Read.texts(document, "type").contains("Assertion");
    }

    /** What is to be said of it. @param token what it came in; null when it was handed in as JSON */
    Older examined(JsonObject handedIn, @Nullable CompactToken token) {
        try {
            return token == null ? hosted(Read.text(handedIn, "id")) : signed(handedIn, token);
        } catch (OutOfReach e) {
            return Older.only(Finding.of(FindingCode.ISSUER_UNREACHABLE, e.address));
        }
    }

    /** Something that could not be had, so that nothing can be said. */
    private static final class OutOfReach extends RuntimeException {
        private final String address;

        OutOfReach(String address) {
            super(null, null, false, false);
            this.address = address;
        }
    }

    private Older hosted(String id) {
        JsonObject assertion = fetched(id);
        if (!isOne(assertion)) {
            throw new OutOfReach(id);
        }
        JsonObject badge = linked(assertion, "badge");
        JsonObject issuer = issuer(badge);
        boolean atHome = isHome(id, issuer);
        Finding origin = Finding.of(atHome ? FindingCode.HOSTED_INTACT : FindingCode.HOSTED_ELSEWHERE);
        Finding status = assertion.getOrDefault("revoked", JsonValue.FALSE) == JsonValue.TRUE
                ? Finding.of(FindingCode.REVOKED_BY_ISSUER, Read.text(assertion, "revocationReason"))
                : Finding.of(FindingCode.NOT_REVOKED, now);
        return new Older(
                OlderWords.of(assertion, badge, issuer), List.of(Finding.of(FindingCode.OLDER_FORM), origin), status);
    }

    /** An assertion speaks for its issuer only from where the issuer says, else from the issuer's own host. */
    private static boolean isHome(String id, JsonObject issuer) {
        JsonObject verification = Read.object(issuer, "verification");
        List<String> starts = Read.texts(verification, "startsWith");
        List<String> hosts = Read.texts(verification, "allowedOrigins");
        if (!starts.isEmpty()) {
            return starts.stream().anyMatch(start -> start.startsWith("https://") && id.startsWith(start));
        }
        return hosts.isEmpty() ? origin(id).equals(origin(Read.text(issuer, "id"))) : hosts.contains(host(id));
    }

    /**
     * The issuer as it stands at its own address: what a badge carries of it would be the word of whoever wrote that.
     */
    private JsonObject issuer(JsonObject badge) {
        return fetched(
                badge.get("issuer") instanceof JsonString address
                        ? address.getString()
                        : Read.text(Read.object(badge, "issuer"), "id"));
    }

    private Older signed(JsonObject assertion, CompactToken token) {
        JsonObject verification = Read.object(assertion, "verification");
        String keyId = Read.text(verification, "creator");
        JsonObject badge = linked(assertion, "badge");
        JsonObject issuer = issuer(badge);
        String issuerId = Read.text(issuer, "id");
        Finding proof;
        if (Read.texts(verification, "type").stream().noneMatch(SIGNED::contains)
                || token.header().containsKey("crit")) {
            proof = Finding.of(FindingCode.PROOF_MALFORMED);
        } else if (!Read.text(token.header(), "alg").equals("RS256")) {
            proof = Finding.of(FindingCode.SUITE_UNKNOWN, Read.text(token.header(), "alg"));
        } else {
            proof = signature(token, fetched(keyId), keyId, issuer, issuerId);
        }
        return new Older(
                OlderWords.of(assertion, badge, issuer),
                List.of(Finding.of(FindingCode.OLDER_FORM), proof),
                revocation(Read.text(assertion, "id"), issuer));
    }

    private static Finding signature(
            CompactToken token, JsonObject key, String keyId, JsonObject issuer, String issuerId) {
        boolean listed = identifiers(issuer, "publicKey").contains(keyId)
                || origin(keyId).equals(origin(issuerId));
        if (!listed
                || !Read.text(key, "owner").equals(issuerId)
                || !Read.text(key, "id").equals(keyId)) {
            return Finding.of(FindingCode.KEY_OF_ANOTHER);
        }
        try {
            boolean good = token.verifies(KeyForms.ofPem(Read.text(key, "publicKeyPem")));
            return Finding.of(good ? FindingCode.SIGNATURE_INTACT : FindingCode.ALTERED);
        } catch (Malformed e) {
            return Finding.of(FindingCode.SUITE_UNKNOWN, "publicKeyPem");
        }
    }

    private Finding revocation(String id, JsonObject issuer) {
        List<String> lists = identifiers(issuer, "revocationList");
        if (lists.isEmpty()) {
            return Finding.of(FindingCode.NO_STATUS);
        }
        Optional<JsonObject> list = read(lists.get(0));
        if (list.isEmpty() || !Read.texts(list.get(), "type").contains("RevocationList")) {
            return Finding.of(FindingCode.STATUS_NOT_CHECKED);
        }
        if (Read.texts(list.get(), "revokedAssertions").contains(id)) {
            return Finding.of(FindingCode.REVOKED_BY_ISSUER, "");
        }
        return Read.objects(list.get(), "revokedAssertions").stream()
                .filter(revoked -> Read.text(revoked, "id").equals(id))
                .findFirst()
                .map(revoked -> Finding.of(FindingCode.REVOKED_BY_ISSUER, Read.text(revoked, "revocationReason")))
                .orElseGet(() -> Finding.of(FindingCode.NOT_REVOKED, now));
    }

    /** What stands under a name: written out there, or to be fetched from the address that stands there. */
    private JsonObject linked(JsonObject from, String name) {
        return from.get(name) instanceof JsonString address ? fetched(address.getString()) : Read.object(from, name);
    }

    /** The document at its own address, which it must name as its identifier. */
    private JsonObject fetched(String address) {
        return read(address)
                .filter(document -> Read.text(document, "id").equals(address))
                .orElseThrow(() -> new OutOfReach(address));
    }

    private Optional<JsonObject> read(String address) {
        try {
            return address.startsWith("https://") ? documents.at(address).map(StrictJson::read) : Optional.empty();
        } catch (Malformed e) {
            return Optional.empty();
        }
    }

    private static List<String> identifiers(JsonObject from, String name) {
        List<String> texts = Read.texts(from, name);
        return texts.isEmpty()
                ? Read.objects(from, name).stream()
                        .map(one -> Read.text(one, "id"))
                        .toList()
                : texts;
    }

    private static String host(String address) {
        try {
            return Objects.requireNonNullElse(URI.create(address).getHost(), "").toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** Scheme, host and port; of what is no https address, something that no other is equal to. */
    private static String origin(String address) {
        try {
            URI uri = URI.create(address);
            return address.startsWith("https://") && uri.getHost() != null
                    ? uri.getHost().toLowerCase(Locale.ROOT) + ":" + (uri.getPort() < 0 ? 443 : uri.getPort())
                    : " " + address;
        } catch (IllegalArgumentException e) {
            return " " + address;
        }
    }
}
