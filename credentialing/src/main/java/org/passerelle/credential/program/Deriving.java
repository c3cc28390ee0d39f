package org.passerelle.credential.program;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.passerelle.credential.proof.EcdsaSd2023;
import org.passerelle.credential.proof.Malformed;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;

/**
 * Makes, for a program of a holder's, the part of a credential that is to be shown: of one that carries a base proof of
 * {@code ecdsa-sd-2023}, whoever issued it. Needs no key and keeps nothing.
 */
@UseCase
public class Deriving {
    private static final int MOST_POINTERS = 100;

    private final EcdsaSd2023 suite = new EcdsaSd2023();

    /**
     * The part.
     *
     * @param credential with one base proof
     * @param pointers JSON pointers to what is shown beside what is mandatory
     * @return empty when the proof is no base proof of it, or a pointer names nothing
     */
    @Allowed(value = Permission.LEARN, reads = true)
    public Optional<JsonObject> part(JsonObject credential, List<String> pointers) {
        List<JsonObject> proofs =
                switch (credential
                        .getOrDefault("proof", jakarta.json.JsonValue.NULL)
                        .getValueType()) {
                    case OBJECT -> List.of(credential.getJsonObject("proof"));
                    case ARRAY ->
                        credential.getJsonArray("proof").stream()
                                .filter(JsonObject.class::isInstance)
                                .map(JsonObject.class::cast)
                                .toList();
                    default -> List.of();
                };
        Optional<JsonObject> base = proofs.stream()
                .filter(proof -> EcdsaSd2023.NAME.equals(proof.getString("cryptosuite", "")))
                .findFirst();
        if (base.isEmpty() || pointers.size() > MOST_POINTERS) {
            return Optional.empty();
        }
        try {
            return Optional.of(suite.derive(credential, base.get(), pointers));
        } catch (Malformed e) {
            return Optional.empty();
        }
    }
}
