package org.passerelle.web.trust;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.proof.IssuerIdentity;
import org.passerelle.credential.trust.TrustingIssuers;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** The issuers whom the region trusts; they decide on the public page of verification. */
@Named
@RequestScoped
@Route(path = "/admin/issuers", view = "/trust/region.xhtml", access = Permission.ADMINISTER)
public class RegionIssuersPage {
    private static final String ADDRESS = "/admin/issuers";

    @Inject
    TrustingIssuers trusting;

    @Inject
    TrustedLists lists;

    @Inject
    IssuerIdentity self;

    @Inject
    Redirect redirect;

    private String identifier = "";
    private String name = "";

    @Nullable
    private TrustedList list;

    /** The list. */
    public TrustedList getList() {
        if (list == null) {
            list = lists.of("", self.name(), trusting.regional());
        }
        return list;
    }

    /** We ourselves, who always count. */
    public IssuerIdentity getSelf() {
        return self;
    }

    /** Adds the one that was typed. */
    public void add() {
        trusting.trustInRegion(identifier, name);
        redirect.to(ADDRESS);
    }

    /** Removes one. */
    public void remove(UUID issuer) {
        trusting.removeFromRegion(issuer);
        redirect.to(ADDRESS);
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
