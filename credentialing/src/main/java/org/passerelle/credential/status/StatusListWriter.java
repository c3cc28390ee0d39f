package org.passerelle.credential.status;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import org.passerelle.credential.proof.IssuerIdentity;
import org.passerelle.credential.vocab.BundledContexts;
import org.passerelle.credential.vocab.Json;

/** Writes lists, and the entries in credentials that point to them, as W3C Bitstring Status List 1.0 asks. */
final class StatusListWriter {
    private static final String REVOCATION = "revocation";

    private final IssuerIdentity issuer;

    StatusListWriter(IssuerIdentity issuer) {
        this.issuer = issuer;
    }

    /** Where the list is served. */
    String address(int number) {
        return issuer.url() + "/status/" + number;
    }

    /** The {@code credentialStatus} of a credential. */
    JsonObject entry(int number, int position) {
        return Json.createObjectBuilder()
                .add("id", address(number) + "#" + position)
                .add("type", "BitstringStatusListEntry")
                .add("statusPurpose", REVOCATION)
                .add("statusListIndex", Integer.toString(position))
                .add("statusListCredential", address(number))
                .build();
    }

    /** The list as a credential, unsigned. */
    JsonObject list(StatusList list, BitSet revoked, Instant now) {
        String address = address(list.number());
        return Json.createObjectBuilder()
                .add("@context", Json.createArrayBuilder().add(BundledContexts.CREDENTIALS_V2))
                .add("id", address)
                .add(
                        "type",
                        Json.createArrayBuilder().add("VerifiableCredential").add("BitstringStatusListCredential"))
                .add("issuer", issuer.did())
                .add("validFrom", now.truncatedTo(ChronoUnit.SECONDS).toString())
                .add(
                        "validUntil",
                        now.plus(StatusList.VALIDITY)
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString())
                .add(
                        "credentialSubject",
                        Json.createObjectBuilder()
                                .add("id", address + "#list")
                                .add("type", "BitstringStatusList")
                                .add("statusPurpose", REVOCATION)
                                .add(
                                        "encodedList",
                                        Bitstring.of(revoked, list.size()).encoded())
                                .add("ttl", StatusList.TTL.toMillis()))
                .build();
    }
}
