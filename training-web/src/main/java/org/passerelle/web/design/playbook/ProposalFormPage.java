package org.passerelle.web.design.playbook;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.playbook.Play;
import org.passerelle.design.playbook.Proposal;
import org.passerelle.design.playbook.Proposing;
import org.passerelle.design.playbook.ReadingPlaybook;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.CurrentCaller;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** The form by which one proposes a play or another wording of one, or amends what somebody proposed. */
@Named
@RequestScoped
@Route(path = "/design/playbook/propose", view = "/design/playbook/form.xhtml", access = Permission.TAKE_PART_IN_DESIGN)
@Route(
        path = "/design/playbook/propose/{play}",
        view = "/design/playbook/form.xhtml",
        access = Permission.TAKE_PART_IN_DESIGN)
@Route(
        path = "/design/playbook/proposals/{proposal}/amend",
        view = "/design/playbook/form.xhtml",
        access = Permission.TAKE_PART_IN_DESIGN)
public class ProposalFormPage {
    private static final String PATH = "/design/playbook/proposals/";

    @Inject
    ReadingPlaybook reading;

    @Inject
    Proposing proposing;

    @Inject
    AddressParts parts;

    @Inject
    CurrentCaller caller;

    @Inject
    Redirect redirect;

    private final PlayFields fields = new PlayFields();

    @Nullable
    private Proposal proposal;

    @Nullable
    private Play play;

    private String reason = "";

    @PostConstruct
    void begin() {
        if (!parts.word("proposal").isEmpty()) {
            proposal = proposing.show(parts.id("proposal"));
            play = proposal.play();
        } else if (!parts.word("play").isEmpty()) {
            String key = parts.word("play");
            play = reading.current().plays().of(key).orElseThrow(() -> new NotFound("play", key));
        }
        if (play != null) {
            fields.from(play);
        }
    }

    /** Finds what the address names before anything is shown. */
    public void load() {
        // Done when the bean was made, at whichever phase that was.
    }

    /** Proposes it, or offers it as an amendment. */
    public void send() {
        Play typed = fields.play(play == null ? "" : play.key());
        if (proposal == null) {
            UUID id = proposing.propose(caller.getName(), typed, reason);
            redirect.to(PATH + id);
        } else {
            proposing.amend(proposal.id(), caller.getName(), typed, reason);
            redirect.to(PATH + proposal.id());
        }
    }

    /** What is amended; null when something is proposed. */
    public @Nullable Proposal getProposal() {
        return proposal;
    }

    /** The play that is worded otherwise; null for a new one. */
    public @Nullable Play getPlay() {
        return play;
    }

    public PlayFields getFields() {
        return fields;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = Objects.requireNonNullElse(reason, "");
    }
}
