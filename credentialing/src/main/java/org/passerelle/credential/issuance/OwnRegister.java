package org.passerelle.credential.issuance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.passerelle.credential.endorsement.EndorsementRegister;
import org.passerelle.credential.program.ProgramRegister;
import org.passerelle.credential.proof.Issuers;
import org.passerelle.credential.status.StatusRegister;
import org.passerelle.credential.verification.RevocationRegister;
import org.passerelle.credential.verification.Standing;

/** Answers for the credentials and endorsements that the platform issued. */
@ApplicationScoped
class OwnRegister implements RevocationRegister {
    /** A record is in force for as long as the award that it is of. */
    private static final Pattern URI = Pattern.compile(
            "urn:uuid:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:" + RecordWriter.SUFFIX + ")?");

    @Inject
    Issuers issuers;

    @Inject
    IssuedCredentials credentials;

    @Inject
    EndorsementRegister endorsements;

    @Inject
    ProgramRegister ofPrograms;

    @Inject
    StatusRegister status;

    @Inject
    Clock clock;

    @Override
    public Optional<Standing> standing(String issuerDid, String credentialId) {
        if (issuers.find(issuerDid).isEmpty()) {
            return Optional.empty();
        }
        Matcher id = URI.matcher(credentialId);
        Optional<Standing> held = id.matches() ? standing(UUID.fromString(id.group(1))) : Optional.empty();
        return held.or(() -> ofPrograms.standing(credentialId)).or(() -> Optional.of(Standing.NEVER_ISSUED));
    }

    private Optional<Standing> standing(UUID id) {
        return credentials
                .find(id)
                .map(c -> new Standing(true, c.revokedAt(), c.revokedReason(), asOf(c), c.isSuperseded()))
                .or(() -> endorsements.standing(id));
    }

    /** What others can know by now; of what stands in no list, what we know ourselves. */
    private Instant asOf(Credential credential) {
        return credential.statusEntry().flatMap(status::signedAt).orElseGet(clock::instant);
    }
}
