package org.passerelle.web.credential;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.issuance.CredentialView;
import org.passerelle.credential.issuance.Credentials;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** One credential, for whoever answers for it, to be withdrawn with a reason. */
@Named
@RequestScoped
@Route(path = "/admin/credentials/{id}", view = "/credential/revoke.xhtml", access = Permission.ADMINISTER)
public class CredentialRevokePage {
    @Inject
    Credentials credentials;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    @Nullable
    private CredentialView credential;

    @Nullable
    private String reason;

    /** Finds it before anything is shown. */
    public void load() {
        getCredential();
    }

    /** The credential. */
    public CredentialView getCredential() {
        if (credential == null) {
            credential = credentials.one(parts.id("id"));
        }
        return credential;
    }

    /** Withdraws it. */
    public void revoke() {
        credentials.revoke(getCredential().id(), reason == null ? "" : reason);
        redirect.to("/admin/credentials/" + getCredential().id());
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
