package org.passerelle.credential.endorsing;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.achievement.Achievement;
import org.passerelle.credential.achievement.Defining;
import org.passerelle.credential.endorsement.Endorsed;
import org.passerelle.credential.endorsement.EndorsementRegister;
import org.passerelle.credential.endorsement.EndorsementView;
import org.passerelle.credential.endorsement.Endorser;
import org.passerelle.credential.issuance.CredentialView;
import org.passerelle.credential.issuance.Credentials;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/** Lets organisations speak in favour of what can be earned, and take that back; shows everybody what they say. */
@UseCase
public class Endorsing {
    @Inject
    EndorsementRegister register;

    @Inject
    Defining defining;

    @Inject
    Credentials credentials;

    @Inject
    Caller caller;

    /**
     * Speaks in favour of what can be earned in a source.
     *
     * @param organisation whose word it is
     * @param name what our register calls it
     * @param comment 40 to 500 characters
     * @throws NotFound when the caller does not check credentials for the organisation
     * @throws Refusal when nobody earned it yet, the organisation endorsed it before, or beside {@code comment}
     */
    @Allowed(Permission.VALIDATE_SKILL)
    public UUID endorse(UUID organisation, String name, String source, @Nullable String comment) {
        own(organisation);
        Achievement edition = defining.newest(source).orElseThrow(() -> new Refusal("endorsement.notEarnedYet"));
        Endorser by = new Endorser(organisation, name, caller.requirePerson());
        return register.add(by, new Endorsed(source, null, edition.uri()), comment);
    }

    /** Takes one back, for ever. @throws NotFound when it is another organisation's */
    @Allowed(Permission.VALIDATE_SKILL)
    public void withdraw(UUID endorsement) {
        own(register.one(endorsement).organisation());
        register.withdraw(endorsement);
    }

    /** Those of the caller's organisations, the newest first. */
    @Allowed(value = Permission.VALIDATE_SKILL, reads = true)
    public List<EndorsementView> mine() {
        return register.by(caller.organisationsWith(Permission.VALIDATE_SKILL));
    }

    /** What is said in favour of what can be earned in a source. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public List<EndorsementView> of(String source) {
        return register.of(source);
    }

    /**
     * What is said in favour of the credential that this code opens, and of what was earned with it. @throws NotFound
     */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public List<EndorsementView> ofCode(String code) {
        CredentialView credential = credentials.byCode(code);
        return register.ofCredentials(List.of(credential.id())).entrySet().stream()
                .map(Map.Entry::getValue)
                .flatMap(List::stream)
                .toList();
    }

    /** The same as signed JSON, each an EndorsementCredential of Open Badges 3.0. @throws NotFound */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public List<String> documents(String code) {
        return ofCode(code).stream()
                .map(endorsement -> register.document(endorsement.id()))
                .toList();
    }

    private void own(UUID organisation) {
        if (!caller.organisationsWith(Permission.VALIDATE_SKILL).contains(organisation)) {
            throw new NotFound("organisation", organisation);
        }
    }
}
