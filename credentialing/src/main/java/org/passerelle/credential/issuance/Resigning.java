package org.passerelle.credential.issuance;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.passerelle.credential.proof.IssuerIdentity;
import org.passerelle.credential.proof.Issuers;
import org.passerelle.credential.proof.KeyRing;
import org.passerelle.credential.proof.Signer;
import org.passerelle.credential.proof.SigningKey;
import org.passerelle.credential.proof.StrictJson;
import org.passerelle.credential.status.StatusRegister;
import org.passerelle.credential.vocab.Json;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;

/**
 * Signs anew what a key signed that fell into other hands. The register knows what was really issued, so that what it
 * holds can be signed again, word for word; what a thief signed is not in it. Copies that were taken before stay void.
 */
@UseCase
public class Resigning {
    @Inject
    IssuedCredentials credentials;

    @Inject
    KeyRing keys;

    @Inject
    Signer signer;

    @Inject
    Issuers issuers;

    @Inject
    StatusRegister status;

    @Inject
    Clock clock;

    @Inject
    Event<CredentialSignedAnew> signedAnew;

    /** How many credentials in force each key signed, by the key's identifier. */
    @Allowed(value = Permission.ADMINISTER, reads = true)
    public Map<String, Long> inForce() {
        return credentials.inForceByKey();
    }

    /** How many credentials in force wait for a new signature. */
    @Allowed(value = Permission.ADMINISTER, reads = true)
    public long waiting() {
        return waiting(lost());
    }

    /** Whether a credential or a status list waits for a new signature. */
    @Allowed(value = Permission.RUN_JOBS, reads = true)
    public boolean isDue() {
        Set<String> lost = lost();
        return !lost.isEmpty() && (status.isSignedBy(lost) || waiting(lost) > 0);
    }

    private long waiting(Set<String> lost) {
        if (lost.isEmpty()) {
            return 0;
        }
        Map<String, Long> inForce = credentials.inForceByKey();
        return lost.stream().mapToLong(kid -> inForce.getOrDefault(kid, 0L)).sum();
    }

    /**
     * Signs some of them anew, and the status lists whose key was lost; each holder is told. Called while it is due, it
     * goes on where it was, however it was stopped.
     *
     * @param most how many credentials at most
     * @return how many there were
     */
    @Allowed(Permission.RUN_JOBS)
    public int some(int most) {
        Set<String> lost = lost();
        if (lost.isEmpty()) {
            return 0;
        }
        status.hold();
        status.signAnew(lost);
        List<Credential> waiting = credentials.inForce(lost, most);
        waiting.forEach(this::sign);
        return waiting.size();
    }

    private Set<String> lost() {
        return keys.published().stream()
                .filter(key -> key.state() == SigningKey.State.COMPROMISED)
                .map(SigningKey::kid)
                .collect(Collectors.toSet());
    }

    private void sign(Credential credential) {
        Instant now = clock.instant();
        JsonObject bare = Json.createObjectBuilder(StrictJson.read(credential.document()))
                .remove("proof")
                .build();
        IssuerIdentity issuer = issuers.of(bare);
        SigningKey key = signer.active(SigningKey.Purpose.CREDENTIALS, issuer.owner());
        credential.signAnew(signer.sign(bare, issuer, now, key).toString(), key.kid(), now);
        signedAnew.fire(new CredentialSignedAnew(credential.id(), credential.holderId(), credential.source()));
    }
}
