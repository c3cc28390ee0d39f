package org.passerelle.web.design;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.challenge.Challenging;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.people.OrganisationDirectory;
import org.passerelle.web.platform.CurrentCaller;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** The form by which a challenge is posed: four fields, all else comes while working on it. */
@Named
@RequestScoped
@Route(path = "/design/challenges/new", view = "/design/pose.xhtml", access = Permission.TAKE_PART_IN_DESIGN)
public class ChallengePosePage {
    @Inject
    Challenging challenging;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    CurrentCaller caller;

    @Inject
    Redirect redirect;

    @Nullable
    private String organisation;

    private String question = "";
    private String context = "";
    private String sponsor = "";

    /** Poses the challenge and shows it. */
    public void pose() {
        if (organisation == null) {
            throw Refusal.of("organisation", "kernel.required");
        }
        UUID posed = challenging.pose(UUID.fromString(organisation), caller.getName(), question, context, sponsor);
        redirect.to("/design/challenges/" + posed);
    }

    /** The administrations for which the person may pose one. */
    public List<SelectItem> getOrganisations() {
        return organisations.cards(caller.organisationsWith(Permission.TAKE_PART_IN_DESIGN)).values().stream()
                .map(o -> new SelectItem(o.id().toString(), o.name()))
                .toList();
    }

    public @Nullable String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(@Nullable String organisation) {
        this.organisation = organisation;
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(@Nullable String question) {
        this.question = question == null ? "" : question;
    }

    public String getContext() {
        return context;
    }

    public void setContext(@Nullable String context) {
        this.context = context == null ? "" : context;
    }

    public String getSponsor() {
        return sponsor;
    }

    public void setSponsor(@Nullable String sponsor) {
        this.sponsor = sponsor == null ? "" : sponsor;
    }
}
