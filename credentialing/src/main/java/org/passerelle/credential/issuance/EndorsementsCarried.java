package org.passerelle.credential.issuance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import org.passerelle.credential.endorsement.EndorsementRegister;
import org.passerelle.credential.vocab.Json;

/**
 * Puts what organisations say in favour of a credential into documents of it that are signed when they are asked for.
 * The file that was signed on the day of issue stays as it is: nothing can be added to it any more.
 */
@ApplicationScoped
class EndorsementsCarried {
    @Inject
    EndorsementRegister register;

    /** What the credential says, without its proof, and each endorsement in force as a signed document within. */
    JsonObject within(Credential credential) {
        JsonObject bare = PartWriter.bare(credential);
        List<JsonObject> said = register.signed(credential.id());
        if (said.isEmpty()) {
            return bare;
        }
        JsonArrayBuilder all = Json.createArrayBuilder();
        said.forEach(all::add);
        return Json.createObjectBuilder(bare).add("endorsement", all).build();
    }

    /** The same with each endorsement as a token, as section 8.2 of Open Badges 3.0 has them in tokens. */
    JsonObject withTokens(Credential credential) {
        JsonObject bare = PartWriter.bare(credential);
        List<String> said = register.tokens(credential.id());
        if (said.isEmpty()) {
            return bare;
        }
        JsonArrayBuilder all = Json.createArrayBuilder();
        said.forEach(all::add);
        return Json.createObjectBuilder(bare).add("endorsementJwt", all).build();
    }
}
