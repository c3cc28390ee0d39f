package org.passerelle.credential.offline;

import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.passerelle.credential.proof.Malformed;
import org.passerelle.credential.proof.PublicKey;
import org.passerelle.credential.proof.SignedText;
import org.passerelle.credential.verification.KnownKey;
import org.passerelle.credential.verification.StandaloneVerifying;
import org.passerelle.credential.verification.Verifying;
import org.passerelle.credential.vocab.Json;

/**
 * What is taken along to check credentials without a network: the issuers of the directory with their keys, and the
 * lists of what was withdrawn, as of one moment.
 *
 * @param made that moment
 * @param maker the identifier of the platform that made it
 * @param issuers the issuers
 * @param lists the signed lists by their addresses
 * @param documents what trusted issuers elsewhere publish of their keys, by its addresses
 */
public record Bundle(
        Instant made,
        String maker,
        List<TrustedIssuer> issuers,
        Map<String, String> lists,
        Map<String, String> documents) {
    /** What it is, in the header of its signature. */
    static final String TYPE = "verification-bundle+json";

    private static final int MOST_CHARACTERS = 64 * 1024 * 1024;

    /** Copies all. */
    public Bundle {
        issuers = List.copyOf(issuers);
        lists = Map.copyOf(lists);
        documents = Map.copyOf(documents);
    }

    /**
     * Opens one. That it is undamaged, its signature shows; that it is of whom it names, only the way on which it came
     * or the key that one knows beforehand.
     *
     * @throws Malformed when it is none, or altered since it was made
     */
    public static Bundle open(String text) {
        SignedText signed = signed(text);
        Bundle bundle = BundleText.read(signed.text());
        if (!signed.type().equals(TYPE)
                || bundle.signer(signed.method()).filter(signed::isSignedBy).isEmpty()) {
            throw new Malformed(Malformed.Reason.ENCODING);
        }
        return bundle;
    }

    /**
     * Opens one that must be signed with a key that one knows beforehand.
     *
     * @param multikey the public key, as Multikey
     * @throws Malformed when it is none, altered, or signed with another
     */
    static Bundle openSignedBy(String multikey, String text) {
        Bundle bundle = open(text);
        if (!signed(text).isSignedBy(new PublicKey(multikey))) {
            throw new Malformed(Malformed.Reason.ENCODING);
        }
        return bundle;
    }

    private static SignedText signed(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new Malformed(Malformed.Reason.TOO_LARGE);
        }
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return SignedText.read(reader.readObject());
        } catch (JsonException | IllegalStateException | NumberFormatException e) {
            throw new Malformed(Malformed.Reason.NOT_JSON, e);
        }
    }

    private Optional<PublicKey> signer(String method) {
        return issuers.stream()
                .filter(trusted -> trusted.issuer().did().equals(maker))
                .map(TrustedIssuer::listKeys)
                .flatMap(Collection::stream)
                .filter(key -> key.forIssuing() && key.id().equals(method))
                .map(KnownKey::key)
                .findFirst();
    }

    /** Checks with what is in it, by this clock. */
    public Verifying verifying(Clock clock) {
        TakenAlong along = new TakenAlong(this);
        return StandaloneVerifying.over(along, (issuer, credential) -> Optional.empty(), along, along, clock);
    }
}
