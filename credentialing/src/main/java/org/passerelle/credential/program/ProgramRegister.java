package org.passerelle.credential.program;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.passerelle.credential.status.StatusRegister;
import org.passerelle.credential.verification.Standing;

/** Answers for the credentials of programs. For the use cases of this module. */
@ApplicationScoped
public class ProgramRegister {
    @Inject
    ProgramCredentials credentials;

    @Inject
    StatusRegister status;

    @Inject
    Clock clock;

    /**
     * How a credential stands; empty when none was issued under this identifier. Where several were, one that was
     * withdrawn speaks for all.
     */
    public Optional<Standing> standing(String uri) {
        List<ProgramCredential> held = credentials.named(uri);
        Optional<Instant> revokedAt = held.stream()
                .map(ProgramCredential::revokedAt)
                .filter(Objects::nonNull)
                .findFirst();
        return held.stream().findFirst().map(c -> new Standing(true, revokedAt.orElse(null), "", asOf(c)));
    }

    private Instant asOf(ProgramCredential credential) {
        return status.signedAt(credential.statusEntry()).orElseGet(clock::instant);
    }
}
