package org.passerelle.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Permission;
import org.passerelle.people.OrganisationKind;
import org.passerelle.people.RegisteringOrganisation;
import org.passerelle.people.Role;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** The form by which a person registers an organisation, or asks to join one, by its SIRET. */
@Named
@RequestScoped
@Route(path = "/me/organisation", view = "/account/organisation.xhtml", access = Permission.OWN_ACCOUNT)
public class OrganisationPage {
    @Inject
    RegisteringOrganisation registering;

    @Inject
    Redirect redirect;

    @Inject
    Texts texts;

    private String siret = "";
    private String name = "";
    private String commune = "";
    private Role role = Role.EMPLOYER;

    /** Registers it. */
    public void register() {
        registering.register(siret, name, kind(), commune, role);
        redirect.to("/me/account");
    }

    private OrganisationKind kind() {
        return Arrays.stream(OrganisationKind.values())
                .filter(kind -> kind.has(role))
                .findFirst()
                .orElse(OrganisationKind.EMPLOYER);
    }

    /** The roles that are held in an organisation. */
    public List<SelectItem> getRoles() {
        return Arrays.stream(Role.values())
                .filter(r -> Arrays.stream(OrganisationKind.values()).anyMatch(kind -> kind.has(r)))
                .map(r -> new SelectItem(r, texts.name("account.role", r)))
                .toList();
    }

    public String getSiret() {
        return siret;
    }

    public void setSiret(@Nullable String siret) {
        this.siret = siret == null ? "" : siret;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public String getCommune() {
        return commune;
    }

    public void setCommune(@Nullable String commune) {
        this.commune = commune == null ? "" : commune;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(@Nullable Role role) {
        this.role = role == null ? Role.EMPLOYER : role;
    }
}
