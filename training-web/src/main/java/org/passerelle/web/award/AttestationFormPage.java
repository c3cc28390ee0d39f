package org.passerelle.web.award;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.attestation.AskingAttestation;
import org.passerelle.credential.attestation.AttestationDraft;
import org.passerelle.credential.attestation.AttestationRequestView;
import org.passerelle.credential.attestation.AttestationState;
import org.passerelle.credential.attestation.AttestationView;
import org.passerelle.credential.attestation.Attesting;
import org.passerelle.credential.attestation.RequestedAttestation;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.people.OrganisationDirectory;
import org.passerelle.skills.Referential;
import org.passerelle.skills.Skill;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.CurrentCaller;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** The form by which somebody attests a skill of a person, and changes it after it was sent back. */
@Named
@RequestScoped
@Route(path = "/attestations/new", view = "/award/edit.xhtml", access = Permission.ATTEST_SKILL)
@Route(path = "/attestations/{id}/edit", view = "/award/edit.xhtml", access = Permission.ATTEST_SKILL)
public class AttestationFormPage {
    private static final int MOST_SUGGESTED = 8;

    @Inject
    Attesting attesting;

    @Inject
    AskingAttestation asking;

    @Inject
    OrganisationDirectory organisations;

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

    @Inject
    Texts texts;

    private final AttestationFields fields = new AttestationFields();

    @Nullable
    private AttestationView edited;

    @Nullable
    private AttestationRequestView request;

    /** Begins with what was sent back, or with what the person asked for. */
    public void load() {
        if (isAsked()) {
            RequestedAttestation requested = getRequest().requested();
            fields.setDone(texts.of("award.request.filled", requested.done(), requested.place()));
            fields.setDoneOn(requested.doneOn().toString());
        } else if (!isNew()) {
            AttestationView view = getEdited();
            if (view.state() != AttestationState.SENT_BACK) {
                throw new NotFound("attestation", view.id());
            }
            fields.fill(view.draft());
        }
    }

    /** Whether it is a new one. */
    public boolean isNew() {
        return parts.word("id").isEmpty();
    }

    /** The one that is changed. */
    public AttestationView getEdited() {
        if (edited == null) {
            edited = attesting.one(parts.id("id"));
        }
        return edited;
    }

    /** Whether the person asked for it first. */
    public boolean isAsked() {
        return isNew() && !parts.word("request").isEmpty();
    }

    /** What the person asked for. */
    public AttestationRequestView getRequest() {
        if (request == null) {
            request = asking.one(parts.id("request"));
        }
        return request;
    }

    /** The address at which whoever asked first is asked to agree. */
    public String getMailbox() {
        return asking.mailbox(getRequest().id());
    }

    /** What is typed. */
    public AttestationFields getFields() {
        return fields;
    }

    /** The skills to choose from, by their URIs: the one chosen, then what the words bring. */
    public List<SelectItem> getSkills() {
        Map<String, String> found = new LinkedHashMap<>();
        referential.skill(getChosen()).ifPresent(skill -> found.put(skill.uri(), label(skill)));
        if (!fields.getWanted().isBlank()) {
            referential
                    .suggest(fields.getWanted(), locale.language(), MOST_SUGGESTED)
                    .forEach(skill -> found.put(skill.uri(), label(skill)));
        }
        return found.entrySet().stream()
                .map(entry -> new SelectItem(entry.getKey(), entry.getValue()))
                .toList();
    }

    private String label(Skill skill) {
        return skill.label().in(locale.language());
    }

    /** The skill that is chosen; empty for none. */
    public String getChosen() {
        if (isAsked()) {
            return getRequest().requested().skill();
        }
        return isNew() ? parts.word("skill") : getEdited().draft().skill();
    }

    /** Looks for skills by words; stays on the page. */
    public void search() {
        if (fields.getWanted().isBlank()) {
            throw Refusal.of("wanted", "kernel.required");
        }
    }

    /** Asks the person. */
    public void ask() {
        if (isAsked()) {
            fields.setEmail(getMailbox());
            UUID taken = asking.takeUp(getRequest().id(), fields.draft(getChosen()));
            redirect.to("/attestations/" + taken + "?asked=1");
        } else if (isNew()) {
            UUID asked = attesting.ask(organisation(), fields.draft(getChosen()));
            redirect.to("/attestations/" + asked + "?asked=1");
        } else {
            AttestationDraft before = getEdited().draft();
            fields.setEmail(before.email());
            attesting.amend(parts.id("id"), fields.draft(before.skill()));
            redirect.to("/attestations/" + parts.id("id") + "?asked=1");
        }
    }

    private UUID organisation() {
        return getOrganisations().stream()
                .map(SelectItem::getValue)
                .map(Object::toString)
                .filter(id -> fields.getOrganisation().isEmpty() || id.equals(fields.getOrganisation()))
                .findFirst()
                .map(UUID::fromString)
                .orElseThrow(() -> Refusal.of("organisation", "kernel.required"));
    }

    /** The organisations in whose name the caller attests. */
    public List<SelectItem> getOrganisations() {
        return organisations.cards(caller.organisationsWith(Permission.ATTEST_SKILL)).values().stream()
                .map(card -> new SelectItem(card.id().toString(), card.name()))
                .toList();
    }

    /** The levels. */
    public List<SelectItem> getLevels() {
        return IntStream.rangeClosed(1, AttestationDraft.HIGHEST)
                .mapToObj(level -> new SelectItem(String.valueOf(level), texts.of("award.level.choice." + level)))
                .toList();
    }
}
