package org.passerelle.web.endorsement;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.endorsing.Endorsing;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.people.OrganisationDirectory;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** An organisation speaks in favour of a course or a programme. */
@Named
@RequestScoped
@Route(path = "/hr/endorse", view = "/endorsement/endorse.xhtml", access = Permission.VALIDATE_SKILL)
public class EndorsePage {
    @Inject
    Endorsing endorsing;

    @Inject
    Names names;

    @Inject
    Redirect redirect;

    private String source = "";

    @Nullable
    private String comment;

    @Nullable
    private String house;

    /** What it is about travels in the address and in the form. */
    @PostConstruct
    void begin() {
        source = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("of", "");
    }

    /** Finds it before anything is shown. */
    public void load() {
        getTitle();
    }

    /** What it is about. */
    public LocalizedText getTitle() {
        return names.title(source);
    }

    /** The organisations among which the caller can choose. */
    public List<SelectItem> getHouses() {
        return names.mine().stream()
                .map(card -> new SelectItem(card.id().toString(), card.name()))
                .toList();
    }

    /** Speaks in its favour. */
    public void endorse() {
        List<OrganisationDirectory.Card> mine = names.mine();
        OrganisationDirectory.Card by = mine.stream()
                .filter(card -> mine.size() == 1 || card.id().toString().equals(house))
                .findFirst()
                .orElseThrow(() -> Refusal.of("house", "kernel.required"));
        names.title(source);
        endorsing.endorse(by.id(), by.name(), source, comment);
        redirect.to("/hr/endorsements");
    }

    public String getSource() {
        return source;
    }

    public @Nullable String getComment() {
        return comment;
    }

    public void setComment(@Nullable String comment) {
        this.comment = comment;
    }

    public @Nullable String getHouse() {
        return house;
    }

    public void setHouse(@Nullable String house) {
        this.house = house;
    }
}
