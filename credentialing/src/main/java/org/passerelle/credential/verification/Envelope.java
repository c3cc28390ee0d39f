package org.passerelle.credential.verification;

import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.passerelle.credential.vocab.BundledContexts;

/**
 * An {@code EnvelopedVerifiableCredential} of W3C Verifiable Credentials Data Model 2.0: an object whose identifier is
 * a {@code data:} address with a token in it.
 */
final class Envelope {
    private static final String TYPE = "EnvelopedVerifiableCredential";
    private static final Pattern ADDRESS = Pattern.compile("data:application/vc\\+jwt,([\\w-]+\\.[\\w-]+\\.[\\w-]*)");

    private Envelope() {}

    static boolean isOne(JsonObject document) {
        return Read.texts(document, "type").contains(TYPE);
    }

    /** The token in it; empty when it is not written as the data model asks. */
    static Optional<String> token(JsonObject document) {
        Matcher address = ADDRESS.matcher(Read.text(document, "id"));
        boolean good = Read.first(document, "@context").equals(BundledContexts.CREDENTIALS_V2)
                && Read.texts(document, "type").size() == 1
                && address.matches();
        return good ? Optional.of(address.group(1)) : Optional.empty();
    }
}
