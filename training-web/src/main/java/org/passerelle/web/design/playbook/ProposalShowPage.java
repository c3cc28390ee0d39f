package org.passerelle.web.design.playbook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.playbook.Amendment;
import org.passerelle.design.playbook.Choice;
import org.passerelle.design.playbook.MarginNote;
import org.passerelle.design.playbook.PlayDiff;
import org.passerelle.design.playbook.PlayPart;
import org.passerelle.design.playbook.Plays;
import org.passerelle.design.playbook.Proposal;
import org.passerelle.design.playbook.Proposing;
import org.passerelle.design.playbook.ReadingPlaybook;
import org.passerelle.design.playbook.Tally;
import org.passerelle.design.playbook.VotingOnProposal;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.CurrentCaller;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** A proposal for the playbook: what it changes, what is said in the margin, other wordings, the vote. */
@Named
@RequestScoped
@Route(
        path = "/design/playbook/proposals/{proposal}",
        view = "/design/playbook/proposal.xhtml",
        access = Permission.TAKE_PART_IN_DESIGN)
public class ProposalShowPage {
    @Inject
    Proposing proposing;

    @Inject
    VotingOnProposal voting;

    @Inject
    ReadingPlaybook reading;

    @Inject
    AddressParts parts;

    @Inject
    CurrentCaller caller;

    @Inject
    ActiveLocale locale;

    @Inject
    Redirect redirect;

    @Inject
    Texts texts;

    @Nullable
    private Proposal proposal;

    private String part = PlayPart.CHECKLIST.name();
    private String note = "";
    private String days = "14";
    private String tie = "";

    /** Finds the proposal before anything is shown, so that an absent one is "not found". */
    public void load() {
        getProposal();
    }

    /** The proposal. */
    public Proposal getProposal() {
        if (proposal == null) {
            proposal = proposing.show(parts.id("proposal"));
        }
        return proposal;
    }

    /** What it changes against the version that it set out from. */
    public PlayDiff getDiff() {
        Plays base = reading.version(getProposal().base()).plays();
        return PlayDiff.of(base, getProposal().play(), locale.language());
    }

    /** What an amendment changes in the proposal, or changed before it was taken. */
    public List<PlayDiff.Row> changed(Amendment amendment) {
        Plays base = amendment.state() == Amendment.State.TAKEN
                ? reading.version(getProposal().base()).plays()
                : new Plays(List.of(getProposal().play()));
        return PlayDiff.of(base, amendment.play(), locale.language()).rows().stream()
                .filter(PlayDiff.Row::changed)
                .toList();
    }

    /** The parts, in order. */
    public List<PlayPart> getPartsOfPlay() {
        return List.of(PlayPart.values());
    }

    /** What was said beside a part. */
    public List<MarginNote> notes(PlayPart beside) {
        return getProposal().notes().stream().filter(n -> n.part() == beside).toList();
    }

    /** Whether the person proposed it. */
    public boolean isMine() {
        return getProposal().by().person().equals(caller.requirePerson());
    }

    /** How the vote ended; null while there is none. */
    public @Nullable Tally getResult() {
        return voting.result(getProposal().id()).orElse(null);
    }

    /** What the person voted; empty when nothing yet. */
    public String getVoted() {
        return voting.mine(getProposal().id())
                .map(said -> texts.name("design.vote.said", said))
                .orElse("");
    }

    /** The choices of parts to speak about. */
    public List<SelectItem> getPartItems() {
        return Arrays.stream(PlayPart.values())
                .map(p -> new SelectItem(p.name(), texts.name("design.playbook.part", p)))
                .toList();
    }

    /** Says something in the margin. */
    public void say() {
        proposing.note(getProposal().id(), PlayPart.valueOf(part), caller.getName(), note);
        again();
    }

    /** Takes an amendment, or declines it. */
    public void settle(UUID amendment, boolean taken) {
        proposing.settle(getProposal().id(), amendment, taken);
        again();
    }

    /** Takes the proposal back. */
    public void withdraw() {
        proposing.withdraw(getProposal().id());
        again();
    }

    /** Opens the vote. */
    public void open() {
        if (!days.matches("\\d{1,3}")) {
            throw Refusal.of("days", "design.wholeNumber");
        }
        voting.open(getProposal().id(), Integer.parseInt(days));
        again();
    }

    /** Votes for it. */
    public void inFavour() {
        cast(Choice.FOR);
    }

    /** Votes against it. */
    public void against() {
        cast(Choice.AGAINST);
    }

    /** Stands aside. */
    public void standAside() {
        cast(Choice.CONFLICT);
    }

    private void cast(Choice said) {
        voting.vote(getProposal().id(), said, tie);
        again();
    }

    private void again() {
        redirect.to("/design/playbook/proposals/" + getProposal().id());
    }

    public String getPart() {
        return part;
    }

    public void setPart(String part) {
        this.part = part;
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = Objects.requireNonNullElse(note, "");
    }

    public String getDays() {
        return days;
    }

    public void setDays(@Nullable String days) {
        this.days = Objects.requireNonNullElse(days, "");
    }

    public String getTie() {
        return tie;
    }

    public void setTie(@Nullable String tie) {
        this.tie = Objects.requireNonNullElse(tie, "");
    }
}
