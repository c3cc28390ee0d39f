package org.passerelle.credential.endorsement;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.time.temporal.ChronoUnit;
import org.passerelle.credential.proof.IssuerIdentity;
import org.passerelle.credential.vocab.BundledContexts;
import org.passerelle.credential.vocab.Json;

/**
 * Writes what an organisation says as an Open Badges 3.0 EndorsementCredential, unsigned. The region signs it, since
 * employers have no keys here; so the comment begins with who says it, and nobody takes the region's word for it.
 */
final class EndorsementWriter {
    private final IssuerIdentity issuer;

    EndorsementWriter(IssuerIdentity issuer) {
        this.issuer = issuer;
    }

    JsonObject write(Endorsement endorsement, JsonObject status) {
        EndorsementView said = endorsement.view();
        return Json.createObjectBuilder()
                .add("@context", array(BundledContexts.CREDENTIALS_V2, BundledContexts.OPEN_BADGES))
                .add("id", "urn:uuid:" + said.id())
                .add("type", array("VerifiableCredential", "EndorsementCredential"))
                .add("name", said.organisationName())
                .add(
                        "issuer",
                        Json.createObjectBuilder()
                                .add("id", issuer.did())
                                .add("type", array("Profile"))
                                .add("name", issuer.name())
                                .add("url", issuer.url()))
                .add(
                        "validFrom",
                        said.endorsedAt().truncatedTo(ChronoUnit.SECONDS).toString())
                .add(
                        "credentialSubject",
                        Json.createObjectBuilder()
                                .add("id", endorsement.uri())
                                .add("type", array("EndorsementSubject"))
                                .add("endorsementComment", said.organisationName() + " : « " + said.comment() + " »"))
                .add("credentialStatus", status)
                .build();
    }

    private static JsonArrayBuilder array(String... texts) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (String text : texts) {
            all.add(text);
        }
        return all;
    }
}
