package org.passerelle.credential.issuance;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.status.StatusRegister;
import org.passerelle.kernel.AccessCode;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;
import org.passerelle.kernel.UseCase;

/** Shows credentials to their holders and to whom these hand the code, and withdraws them. */
@UseCase
public class Credentials {
    @Inject
    IssuedCredentials credentials;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    StatusRegister status;

    @Inject
    Event<CredentialRevoked> revoked;

    /** The caller's own, the newest first. */
    @Allowed(value = Permission.LEARN, reads = true)
    public List<CredentialView> mine() {
        return credentials.viewsOf(caller.requirePerson());
    }

    /** The caller's own for this source, such as a course's slug; empty when it has not been earned. */
    @Allowed(value = Permission.LEARN, reads = true)
    public Optional<CredentialView> mineFor(String source) {
        return mine().stream().filter(c -> c.source().equals(source)).findFirst();
    }

    /**
     * The credential that this code opens.
     *
     * @param typed the code in whatever case and grouping
     * @throws NotFound when it opens none
     */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public CredentialView byCode(String typed) {
        return AccessCode.typed(typed)
                .flatMap(credentials::viewByCode)
                .orElseThrow(() -> new NotFound("credential", "by code"));
    }

    /**
     * All of them, the newest first, or those whose holder's name or code fits.
     *
     * @param words a part of the name in any case, or a whole code; nothing for all
     * @param page the slice's number, from 1
     */
    @Allowed(value = Permission.ADMINISTER, reads = true)
    public Page<CredentialView> search(@Nullable String words, int page) {
        return credentials.search(Text.line(words), Math.max(1, page));
    }

    /**
     * One of them.
     *
     * @throws NotFound when there is none
     */
    @Allowed(value = Permission.ADMINISTER, reads = true)
    public CredentialView one(UUID id) {
        return credentials.view(id).orElseThrow(() -> new NotFound("credential", id));
    }

    /**
     * Withdraws a credential, for ever. Whoever verifies it reads the reason.
     *
     * @param reason one sentence, at most 300 characters
     * @throws Refusal when it was withdrawn before, or no reason is given
     * @throws NotFound when there is none
     */
    @Allowed(Permission.ADMINISTER)
    public void revoke(UUID id, String reason) {
        Credential credential = credentials.find(id).orElseThrow(() -> new NotFound("credential", id));
        credential.revoke(reason, caller.person().orElse(null), clock.instant());
        status.revoke(credential.statusEntry().stream().toList());
        revoked.fire(new CredentialRevoked(id, credential.holderId(), credential.source(), credential.revokedReason()));
    }
}
