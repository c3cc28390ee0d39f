package org.passerelle.credential.issuance;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/** Lets holders ask for another name on a credential of theirs. */
@UseCase
public class AskingCorrection {
    @Inject
    IssuedCredentials credentials;

    @Inject
    Corrections corrections;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Asks for this name; whoever asked already asks for this one instead.
     *
     * @throws NotFound when the credential is not the caller's
     * @throws Refusal when it was withdrawn, or beside {@code name} when the name is missing or stands there already
     */
    @Allowed(Permission.LEARN)
    public void ask(UUID credential, String name) {
        Credential own = own(credential);
        if (own.revokedAt() != null) {
            throw new Refusal("credential.notInForce");
        }
        corrections
                .openFor(credential)
                .ifPresentOrElse(
                        open -> open.change(own, name, clock.instant()),
                        () -> corrections.add(new Correction(own, name, clock.instant())));
    }

    /** The name that the caller asked for and that nobody answered to yet. @throws NotFound when it is not theirs */
    @Allowed(value = Permission.LEARN, reads = true)
    public Optional<String> asked(UUID credential) {
        return corrections.openFor(own(credential).id()).map(Correction::wanted);
    }

    private Credential own(UUID id) {
        UUID person = caller.requirePerson();
        return credentials
                .find(id)
                .filter(credential -> credential.holderId().equals(person))
                .orElseThrow(() -> new NotFound("credential", id));
    }
}
