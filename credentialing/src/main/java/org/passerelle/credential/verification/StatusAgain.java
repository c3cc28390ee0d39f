package org.passerelle.credential.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.passerelle.credential.proof.Malformed;
import org.passerelle.credential.proof.StrictJson;
import org.passerelle.credential.vocab.Json;

/**
 * Looks again, without the credential, at what the status lists of another issuer say of it. For the use cases of this
 * module.
 */
@ApplicationScoped
public class StatusAgain {
    private static final int LONGEST = 4000;

    @Inject
    IssuerDirectory directory;

    @Inject
    StatusSource lists;

    @Inject
    Clock clock;

    /**
     * What has to be kept of a credential so that its status can be looked up later: its issuer and its places in
     * status lists, as JSON; empty when it names none.
     */
    public static String pointer(String text) {
        JsonObject credential = Opened.of(text).credential();
        List<JsonObject> entries = credential == null ? List.of() : Read.objects(credential, "credentialStatus");
        if (credential == null || entries.isEmpty()) {
            return "";
        }
        JsonArrayBuilder all = Json.createArrayBuilder();
        entries.forEach(all::add);
        String pointer = Json.createObjectBuilder()
                .add("issuer", Read.issuerId(credential))
                .add("credentialStatus", all)
                .build()
                .toString();
        return pointer.length() > LONGEST ? "" : pointer;
    }

    /** What is to be said now of the credential that this pointer was made of. */
    public Finding finding(String pointer) {
        try {
            JsonObject credential = StrictJson.read(pointer);
            Optional<List<KnownKey>> keys =
                    directory.find(Read.issuerId(credential)).map(KnownIssuer::keys);
            return new ListedStatus(credential, keys, lists, clock.instant()).finding();
        } catch (Malformed e) {
            return Finding.of(FindingCode.STATUS_MALFORMED);
        }
    }
}
