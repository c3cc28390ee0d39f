package org.passerelle.web.trust;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.proof.IssuerIdentity;
import org.passerelle.credential.trust.TrustingIssuers;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.people.OrganisationDirectory;
import org.passerelle.web.platform.CurrentCaller;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** The issuers whom a house trusts; they decide when its people verify. */
@Named
@RequestScoped
@Route(path = "/hr/issuers", view = "/trust/house.xhtml", access = Permission.VALIDATE_SKILL)
public class HouseIssuersPage {
    private static final String ADDRESS = "/hr/issuers";

    @Inject
    TrustingIssuers trusting;

    @Inject
    TrustedLists lists;

    @Inject
    OrganisationDirectory directory;

    @Inject
    CurrentCaller caller;

    @Inject
    IssuerIdentity self;

    @Inject
    Redirect redirect;

    private String house = "";
    private String identifier = "";
    private String name = "";

    @Nullable
    private List<TrustedList> all;

    /** The lists of the caller's houses, by the houses' names. */
    public List<TrustedList> getLists() {
        if (all == null) {
            Map<UUID, OrganisationDirectory.Card> cards =
                    directory.cards(caller.organisationsWith(Permission.VALIDATE_SKILL));
            all = cards.values().stream()
                    .sorted(Comparator.comparing(OrganisationDirectory.Card::name))
                    .map(card -> lists.of(card.id().toString(), card.name(), trusting.ofHouse(card.id())))
                    .toList();
        }
        return all;
    }

    /** The houses to choose from. */
    public List<SelectItem> getHouses() {
        return getLists().stream()
                .map(list -> new SelectItem(list.house(), list.name()))
                .toList();
    }

    /** We ourselves, who always count. */
    public IssuerIdentity getSelf() {
        return self;
    }

    /** Adds the one that was typed to the house that was chosen. */
    public void add() {
        trusting.trust(chosen(), identifier, name);
        redirect.to(ADDRESS);
    }

    private UUID chosen() {
        String typed = getHouses().size() == 1 ? (String) getHouses().get(0).getValue() : house;
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            throw new NotFound("organisation", typed);
        }
    }

    /** Removes one. */
    public void remove(UUID issuer) {
        trusting.remove(issuer);
        redirect.to(ADDRESS);
    }

    public String getHouse() {
        return house;
    }

    public void setHouse(@Nullable String house) {
        this.house = house == null ? "" : house;
    }

    public String getIdentifier() {
        return identifier;
    }

    public void setIdentifier(@Nullable String identifier) {
        this.identifier = identifier == null ? "" : identifier;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }
}
