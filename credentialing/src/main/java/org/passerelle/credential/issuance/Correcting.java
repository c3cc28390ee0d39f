package org.passerelle.credential.issuance;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.credential.proof.IssuerIdentity;
import org.passerelle.credential.proof.Issuers;
import org.passerelle.credential.proof.Signer;
import org.passerelle.credential.proof.SigningKey;
import org.passerelle.credential.proof.SigningKey.Purpose;
import org.passerelle.credential.status.StatusEntry;
import org.passerelle.credential.status.StatusRegister;
import org.passerelle.kernel.AccessCode;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;
import org.passerelle.kernel.UseCase;

/**
 * Corrects the name on a credential: another one that says the same is signed, with a code and a place in a status list
 * of its own, and takes the place of the old one, which is withdrawn, all in one transaction.
 */
@UseCase
public class Correcting {
    static final int LONGEST = 200;

    private final SecureRandom random = new SecureRandom();

    @Inject
    IssuedCredentials credentials;

    @Inject
    Corrections corrections;

    @Inject
    StatusRegister status;

    @Inject
    Signer signer;

    @Inject
    Issuers issuers;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<CredentialSuperseded> superseded;

    @Inject
    Event<CorrectionDeclined> declined;

    /**
     * A correction that a holder asks for.
     *
     * @param wanted the name that the credential shall bear
     */
    public record Asked(CredentialView credential, String wanted, Instant askedAt) {}

    /** The corrections that holders ask for, the oldest first; at most 100. */
    @Allowed(value = Permission.ADMINISTER, reads = true)
    public List<Asked> asked() {
        return corrections.open().stream()
                .flatMap(open -> credentials.view(open.credential()).stream()
                        .map(view -> new Asked(view, open.wanted(), open.askedAt())))
                .toList();
    }

    /** The name that the holder of this credential asks for. */
    @Allowed(value = Permission.ADMINISTER, reads = true)
    public Optional<String> askedFor(UUID credential) {
        return corrections.openFor(credential).map(Correction::wanted);
    }

    /**
     * Replaces a credential by one under this name. Doing it again changes nothing.
     *
     * @param reason one sentence, read by whoever verifies the old one; at most 300 characters
     * @return the new one
     * @throws NotFound when there is none
     * @throws Refusal beside {@code name} or {@code correctionReason}; when the credential was withdrawn or replaced
     */
    @Allowed(Permission.ADMINISTER)
    public UUID correct(UUID id, String name, String reason) {
        String clean = Text.required("name", name, LONGEST);
        String why = Text.required("correctionReason", reason, 300);
        StatusRegister.Hold hold = status.hold();
        Credential old = credentials.fresh(id).orElseThrow(() -> new NotFound("credential", id));
        Optional<Credential> successor = old.successor().flatMap(credentials::find);
        if (successor.filter(next -> next.holderName().equals(clean)).isPresent()) {
            return successor.get().id();
        }
        if (old.isSuperseded()) {
            throw new Refusal("credential.superseded");
        }
        if (clean.equals(old.holderName())) {
            throw Refusal.of("name", "credential.nameIsSo");
        }
        return replaced(old, clean, why, hold).id();
    }

    private Credential replaced(Credential old, String name, String reason, StatusRegister.Hold hold) {
        Instant now = clock.instant();
        old.giveUp(reason, caller.person().orElse(null), now);
        credentials.write();
        UUID id = UUID.randomUUID();
        JsonObject before = PartWriter.bare(old);
        IssuerIdentity issuer = issuers.of(before);
        StatusEntry entry = status.take(issuer, hold);
        JsonObject badge = new RenamedBadge(before).write(id, name, status.written(entry));
        SigningKey key = signer.active(Purpose.CREDENTIALS, issuer.owner());
        String document = signer.sign(badge, issuer, now, key).toString();
        Credential.Signed signed = new Credential.Signed(document, key.kid(), entry.id(), now);
        Credential successor = old.corrected(id, name, AccessCode.draw(random), signed);
        credentials.add(successor);
        old.supersededBy(successor);
        status.revoke(old.statusEntry().stream().toList());
        corrections.openFor(old.id()).ifPresent(open -> open.close(now));
        superseded.fire(new CredentialSuperseded(old.id(), id, old.holderId(), old.source(), reason));
        return successor;
    }

    /**
     * Leaves the name as it is, although the holder asked for another.
     *
     * @throws NotFound when nobody asked
     * @throws Refusal beside {@code why} when no reason is given
     */
    @Allowed(Permission.ADMINISTER)
    public void decline(UUID credential, String why) {
        Correction open = corrections.openFor(credential).orElseThrow(() -> new NotFound("correction", credential));
        open.decline(why, clock.instant());
        credentials
                .find(credential)
                .ifPresent(c -> declined.fire(new CorrectionDeclined(c.id(), c.holderId(), Text.line(why))));
    }
}
