package org.passerelle.web.award;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.attestation.AskingAttestation;
import org.passerelle.credential.attestation.RequestedAttestation;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;
import org.passerelle.people.Colleagues;
import org.passerelle.people.OrganisationDirectory;
import org.passerelle.skills.Referential;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.CurrentCaller;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** Somebody asks an organisation to attest what they did there. */
@Named
@RequestScoped
@Route(path = "/me/attestations/ask", view = "/award/ask.xhtml", access = Permission.LEARN)
public class AskAttestationPage {
    private static final int MOST_FOUND = 8;

    @Inject
    AskingAttestation asking;

    @Inject
    OrganisationDirectory directory;

    @Inject
    Colleagues colleagues;

    @Inject
    Referential referential;

    @Inject
    ActiveLocale locale;

    @Inject
    CurrentCaller caller;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    private String where = "";
    private String wanted = "";
    private String to = "";
    private String done = "";
    private String place = "";
    private String doneOn = "";

    /** The organisations to choose from: the one chosen, then those whose names hold the words. */
    public List<SelectItem> getOrganisations() {
        Map<UUID, String> found = new LinkedHashMap<>();
        chosen().ifPresent(id -> directory.cards(List.of(id)).values().stream()
                .filter(OrganisationDirectory.Card::approved)
                .forEach(card -> found.put(card.id(), card.name())));
        directory.named(where, MOST_FOUND).forEach(card -> found.put(card.id(), card.name()));
        return found.entrySet().stream()
                .map(one -> new SelectItem(one.getKey().toString(), one.getValue()))
                .toList();
    }

    private Optional<UUID> chosen() {
        try {
            return Optional.of(UUID.fromString(getOrganisation()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The organisation that is ticked; empty for none. */
    public String getOrganisation() {
        return parts.word("organisation");
    }

    /** The skills to choose from: the one chosen, then what the words bring. */
    public List<SelectItem> getSkills() {
        Map<String, String> found = new LinkedHashMap<>();
        referential
                .skill(getSkill())
                .ifPresent(skill -> found.put(skill.uri(), skill.label().in(locale.language())));
        if (!wanted.isBlank()) {
            referential
                    .suggest(wanted, locale.language(), MOST_FOUND)
                    .forEach(skill -> found.put(skill.uri(), skill.label().in(locale.language())));
        }
        return found.entrySet().stream()
                .map(one -> new SelectItem(one.getKey(), one.getValue()))
                .toList();
    }

    /** The skill that is ticked; empty for none. */
    public String getSkill() {
        return parts.word("skill");
    }

    /** Looks for organisations by their names; stays on the page. */
    public void find() {
        if (where.isBlank()) {
            throw Refusal.of("where", "kernel.required");
        }
    }

    /** Looks for skills by words; stays on the page. */
    public void search() {
        if (wanted.isBlank()) {
            throw Refusal.of("wanted", "kernel.required");
        }
    }

    /** Asks. */
    public void ask() {
        UUID organisation = chosen().filter(id -> getOrganisations().stream()
                        .anyMatch(item -> item.getValue().equals(id.toString())))
                .orElseThrow(() -> Refusal.of("where", "award.request.noOrganisation"));
        if (caller.asPlatform(() -> colleagues.with(Permission.ATTEST_SKILL, organisation))
                .isEmpty()) {
            throw Refusal.of("where", "award.request.nobodyThere");
        }
        asking.ask(organisation, RequestedAttestation.of(to, getSkill(), done, place, day()));
        redirect.to("/me/attestations?sent=1");
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(doneOn.strip());
        } catch (DateTimeException e) {
            throw Refusal.of("doneOn", doneOn.isBlank() ? "kernel.required" : "award.attest.noDay");
        }
    }

    private static String said(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    public String getWhere() {
        return where;
    }

    public void setWhere(@Nullable String where) {
        this.where = Text.line(where);
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(@Nullable String wanted) {
        this.wanted = Text.line(wanted);
    }

    public String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = said(to);
    }

    public String getDone() {
        return done;
    }

    public void setDone(@Nullable String done) {
        this.done = said(done);
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(@Nullable String place) {
        this.place = said(place);
    }

    public String getDoneOn() {
        return doneOn;
    }

    public void setDoneOn(@Nullable String doneOn) {
        this.doneOn = said(doneOn);
    }
}
