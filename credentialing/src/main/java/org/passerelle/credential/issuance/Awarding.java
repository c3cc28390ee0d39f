package org.passerelle.credential.issuance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.credential.achievement.Achievement;
import org.passerelle.credential.achievement.Creator;
import org.passerelle.credential.achievement.Defining;
import org.passerelle.credential.proof.IssuerIdentity;
import org.passerelle.credential.proof.Issuers;
import org.passerelle.credential.proof.Signer;
import org.passerelle.credential.proof.SigningKey;
import org.passerelle.credential.status.StatusEntry;
import org.passerelle.credential.status.StatusRegister;
import org.passerelle.kernel.AccessCode;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/**
 * Signs what was earned, once for each holder and source, and enters it in the register. For the use cases of this
 * module, which ask who may: takes part in their transaction.
 */
@ApplicationScoped
public class Awarding {
    private final SecureRandom random = new SecureRandom();

    @Inject
    IssuedCredentials credentials;

    @Inject
    Defining defining;

    @Inject
    Signer signer;

    @Inject
    Issuers issuers;

    @Inject
    StatusRegister status;

    @Inject
    Clock clock;

    @Inject
    Event<CredentialIssued> issued;

    /**
     * The credential for this, issued now unless the holder has it.
     *
     * @throws Refusal when the award is earned in the future, or what Open Badges asks for is missing
     */
    public UUID award(AwardRequest award) {
        return held(award).orElseGet(() -> once(award));
    }

    private Optional<UUID> held(AwardRequest award) {
        return credentials.of(award.holder(), award.achievement().source()).map(Credential::id);
    }

    /** Whoever asks for the same at the same moment waits here, and then finds it issued. */
    private UUID once(AwardRequest award) {
        StatusRegister.Hold hold = status.hold();
        return held(award).orElseGet(() -> sign(award, hold));
    }

    private UUID sign(AwardRequest award, StatusRegister.Hold hold) {
        Instant now = clock.instant();
        if (award.completedAt().isAfter(now)) {
            throw new Refusal("credential.notEarnedYet");
        }
        String holderName = Text.required("holderName", award.holderName(), 200);
        Achievement achievement = defining.edition(award.achievement());
        UUID id = UUID.randomUUID();
        IssuerIdentity issuer =
                issuers.signingFor(achievement.creator().map(Creator::uri).orElse(""));
        StatusEntry entry = status.take(issuer, hold);
        JsonObject badge = new BadgeWriter(award, achievement, defining.before(achievement), random)
                .write(id, holderName, issuer, status.written(entry));
        SigningKey key = signer.active(SigningKey.Purpose.CREDENTIALS, issuer.owner());
        String document = signer.sign(badge, issuer, now, key).toString();
        Credential.Signed signed = new Credential.Signed(document, key.kid(), entry.id(), now);
        credentials.add(new Credential(id, achievement, award.holder(), holderName, AccessCode.draw(random), signed));
        issued.fire(new CredentialIssued(id, award.holder(), achievement.source(), achievement.kind(), now));
        return id;
    }
}
