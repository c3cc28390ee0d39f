package org.passerelle.credential.program;

import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.passerelle.credential.proof.IssuerIdentity;
import org.passerelle.credential.proof.Malformed;
import org.passerelle.credential.proof.Signer;
import org.passerelle.credential.proof.SigningKey.Purpose;
import org.passerelle.credential.status.StatusEntry;
import org.passerelle.credential.status.StatusRegister;
import org.passerelle.credential.verification.Drafts;
import org.passerelle.credential.verification.Finding;
import org.passerelle.credential.verification.Outcome;
import org.passerelle.credential.verification.RevocationRegister;
import org.passerelle.credential.verification.Standing;
import org.passerelle.credential.vocab.Json;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/**
 * Signs credentials that programs of the region have written, and withdraws them. It names the platform as their issuer
 * whatever they say, gives each a place in a status list, and keeps it. Badges are not among them: those are earned by
 * learning, and the register of badges must not hold what nobody earned.
 */
@UseCase
public class IssuingForPrograms {
    private static final int LONGEST = 1000;

    @Inject
    ProgramAccess access;

    @Inject
    ProgramCredentials credentials;

    @Inject
    RevocationRegister register;

    @Inject
    StatusRegister status;

    @Inject
    Signer signer;

    @Inject
    IssuerIdentity issuer;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * What stands in the way of signing this.
     *
     * @return nothing when it can be issued
     * @throws NotFound when programs may not issue here
     */
    @Allowed(value = Permission.ADMINISTER, reads = true)
    public List<Finding> problems(JsonObject credential) {
        checkAccess();
        return Drafts.findings(credential).stream()
                .filter(finding -> finding.outcome() == Outcome.FAILED || finding.outcome() == Outcome.UNKNOWN)
                .toList();
    }

    /**
     * Signs a credential, without a proof yet, and enters it.
     *
     * @return the entry's identifier
     * @throws Refusal when something stands in the way
     * @throws NotFound when programs may not issue here
     */
    @Allowed(Permission.ADMINISTER)
    public UUID issue(JsonObject credential) {
        if (!problems(credential).isEmpty()) {
            throw new Refusal("credential.programMalformed");
        }
        String uri = credential.getString("id", "urn:uuid:" + UUID.randomUUID());
        if (uri.length() > LONGEST) {
            throw Refusal.of("id", "credential.programMalformed");
        }
        boolean taken =
                register.standing(issuer.did(), uri).filter(Standing::issued).isPresent()
                        && credentials.named(uri).isEmpty();
        if (taken) {
            throw new Refusal("credential.programTaken");
        }
        Instant now = clock.instant();
        StatusEntry entry = status.take(issuer);
        JsonObject whole = Json.createObjectBuilder(credential)
                .add("id", uri)
                .add("issuer", named(credential.getOrDefault("issuer", JsonValue.NULL)))
                .add(
                        "credentialStatus",
                        entries(credential.getOrDefault("credentialStatus", JsonValue.NULL), status.written(entry)))
                .build();
        try {
            String signed = signer.sign(whole, issuer, now, Purpose.PROGRAMS).toString();
            ProgramCredential made = new ProgramCredential(
                    uri, signed, entry.id(), now, caller.person().orElse(null));
            credentials.add(made);
            return made.id();
        } catch (Malformed e) {
            throw new Refusal("credential.programMalformed");
        }
    }

    /** The signed text of an entry. @throws NotFound when there is none */
    @Allowed(value = Permission.ADMINISTER, reads = true)
    public String document(UUID id) {
        return credentials
                .find(id)
                .orElseThrow(() -> new NotFound("program credential", id))
                .document();
    }

    /**
     * Withdraws what was issued last under this identifier, for ever.
     *
     * @throws Refusal when it was withdrawn before
     * @throws NotFound when there is none, or programs may not issue here
     */
    @Allowed(Permission.ADMINISTER)
    public void revoke(String uri) {
        checkAccess();
        ProgramCredential credential = credentials.named(uri).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("program credential", "by identifier"));
        credential.revoke(clock.instant());
        status.revoke(List.of(credential.statusEntry()));
    }

    private void checkAccess() {
        if (!access.mayIssue()) {
            throw new NotFound("interface", "issuing for programs");
        }
    }

    /** What else they say of the issuer stays; who it is, the platform says itself. */
    private JsonValue named(JsonValue given) {
        return given instanceof JsonObject profile
                ? Json.createObjectBuilder(profile).add("id", issuer.did()).build()
                : Json.createValue(issuer.did());
    }

    private static JsonValue entries(JsonValue given, JsonObject ours) {
        if (given == JsonValue.NULL) {
            return ours;
        }
        JsonArrayBuilder all = given instanceof JsonArray several
                ? Json.createArrayBuilder(several)
                : Json.createArrayBuilder().add(given);
        return all.add(ours).build();
    }
}
