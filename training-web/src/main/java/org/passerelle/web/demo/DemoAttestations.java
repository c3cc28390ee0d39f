package org.passerelle.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.passerelle.credential.attestation.AnsweringAttestation;
import org.passerelle.credential.attestation.AskingAttestation;
import org.passerelle.credential.attestation.AttestationDraft;
import org.passerelle.credential.attestation.Attesting;
import org.passerelle.credential.attestation.RequestedAttestation;
import org.passerelle.kernel.Clocks;

/** What the demonstration's people attest of each other, and what they ask others to attest. */
@ApplicationScoped
public class DemoAttestations {
    @Inject
    Attesting attesting;

    @Inject
    AnsweringAttestation answering;

    @Inject
    AskingAttestation asking;

    @Inject
    DemoCaller caller;

    @Inject
    Clock clock;

    /** Attests in somebody's name, and lets the person agree where they did. */
    void attest(JsonObject attested, UUID organisation) {
        String about = attested.getString("about");
        AttestationDraft draft = new AttestationDraft(
                about,
                attested.getString("skill"),
                attested.getInt("level"),
                attested.getString("done"),
                day(attested),
                attested.getInt("hours"),
                attested.getString("rubric"),
                "");
        UUID asked = caller.as(attested.getString("by"), () -> attesting.ask(organisation, draft));
        if (attested.getBoolean("agreed")) {
            caller.as(about, () -> {
                answering.agree(asked);
                return asked;
            });
        }
    }

    /** Asks for an attestation in somebody's name. */
    void ask(JsonObject request, UUID organisation) {
        RequestedAttestation requested = new RequestedAttestation(
                request.getString("to"),
                request.getString("skill"),
                request.getString("done"),
                request.getString("place"),
                day(request));
        caller.as(request.getString("by"), () -> asking.ask(organisation, requested));
    }

    private LocalDate day(JsonObject from) {
        return Clocks.today(clock).minusDays(from.getInt("daysAgo"));
    }
}
