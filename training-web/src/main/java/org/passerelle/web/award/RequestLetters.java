package org.passerelle.web.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.passerelle.credential.attestation.AttestationRequestView;
import org.passerelle.credential.attestation.AttestationRequested;
import org.passerelle.kernel.Permission;
import org.passerelle.people.Colleagues;
import org.passerelle.people.Outbox;
import org.passerelle.people.People;
import org.passerelle.web.platform.CurrentCaller;

/**
 * Tells those who attest in an organisation that somebody asks them to, and whoever asked that it was declined. Who saw
 * the work is told alone when they are one of them.
 */
@ApplicationScoped
public class RequestLetters {
    private static final int MOST = 20;

    @Inject
    Outbox outbox;

    @Inject
    Colleagues colleagues;

    @Inject
    People people;

    @Inject
    CurrentCaller caller;

    void changed(@Observes AttestationRequested event) {
        AttestationRequestView request = event.request();
        if (request.isOpen()) {
            addressees(request)
                    .forEach(person ->
                            outbox.tell(person, "award.mail.request", "/attestations/requests/" + request.id()));
        } else {
            outbox.tell(request.person(), "award.mail.requestDeclined", "/me/attestations");
        }
    }

    private List<UUID> addressees(AttestationRequestView request) {
        List<UUID> all =
                caller.asPlatform(() -> colleagues.with(Permission.ATTEST_SKILL, request.organisation())).stream()
                        .filter(person -> !person.equals(request.person()))
                        .limit(MOST)
                        .toList();
        String to = request.requested().to();
        List<UUID> named = to.isEmpty()
                ? List.of()
                : all.stream()
                        .filter(person -> caller.asPlatform(() -> people.find(person))
                                .email()
                                .equalsIgnoreCase(to))
                        .toList();
        return named.isEmpty() ? all : named;
    }
}
