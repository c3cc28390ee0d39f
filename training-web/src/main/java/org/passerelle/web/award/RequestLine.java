package org.passerelle.web.award;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.attestation.AskingAttestation;
import org.passerelle.credential.attestation.AttestationRequestView;
import org.passerelle.people.People;
import org.passerelle.skills.Referential;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.CurrentCaller;
import org.passerelle.web.platform.Redirect;

/** The words in which pages speak of requests for attestations, and the caller's own. */
@Named
@RequestScoped
public class RequestLine {
    @Inject
    AskingAttestation asking;

    @Inject
    Naming naming;

    @Inject
    People people;

    @Inject
    Referential referential;

    @Inject
    ActiveLocale locale;

    @Inject
    CurrentCaller caller;

    @Inject
    Redirect redirect;

    @Nullable
    private List<AttestationRequestView> mine;

    @Nullable
    private List<AttestationRequestView> waiting;

    /** What the caller asked for, the newest first. */
    public List<AttestationRequestView> getMine() {
        if (mine == null) {
            mine = asking.mine();
        }
        return mine;
    }

    /** What others ask of the caller's organisations. */
    public List<AttestationRequestView> getWaiting() {
        if (waiting == null) {
            waiting = asking.waiting();
        }
        return waiting;
    }

    /** Takes back one of the caller's. */
    public void takeBack(AttestationRequestView request) {
        asking.takeBack(request.id());
        redirect.to("/me/attestations");
    }

    /** The skill. */
    public String skill(AttestationRequestView request) {
        return referential.label(request.requested().skill(), locale.language());
    }

    /** The organisation's name. */
    public String organisation(AttestationRequestView request) {
        return naming.name(request.organisation());
    }

    /** Who asks. */
    public String person(AttestationRequestView request) {
        return people.names(List.of(request.person())).getOrDefault(request.person(), "");
    }

    /** Whether the caller is the one to whom it is addressed. */
    public boolean isForMe(AttestationRequestView request) {
        String to = request.requested().to();
        return !to.isEmpty()
                && caller.person()
                        .map(person -> caller.asPlatform(() -> people.find(person)))
                        .filter(line -> line.email().equalsIgnoreCase(to))
                        .isPresent();
    }

    /** How its state is shown. */
    public String badge(AttestationRequestView request) {
        return switch (request.state()) {
            case TAKEN_UP -> "badge--open";
            case OPEN -> "badge--closing";
            case DECLINED, TAKEN_BACK -> "badge--ended";
        };
    }
}
