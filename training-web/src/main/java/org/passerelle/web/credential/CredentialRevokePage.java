package org.passerelle.web.credential;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.issuance.Correcting;
import org.passerelle.credential.issuance.CredentialView;
import org.passerelle.credential.issuance.Credentials;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** One credential, for whoever answers for it: to be withdrawn with a reason, or replaced under another name. */
@Named
@RequestScoped
@Route(path = "/admin/credentials/{id}", view = "/credential/revoke.xhtml", access = Permission.ADMINISTER)
public class CredentialRevokePage {
    @Inject
    Credentials credentials;

    @Inject
    Correcting correcting;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    @Nullable
    private CredentialView credential;

    @Nullable
    private String reason;

    @Nullable
    private String name;

    private String correctionReason = "";
    private String why = "";

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

    /** The name that the holder asks for; empty when they ask for none. */
    public String getWanted() {
        return correcting.askedFor(parts.id("id")).orElse("");
    }

    /** Replaces it by one under the name that is typed. */
    public void correct() {
        UUID successor = correcting.correct(parts.id("id"), getName(), correctionReason);
        redirect.to("/admin/credentials/" + successor);
    }

    /** Leaves the name as it is. */
    public void decline() {
        correcting.decline(parts.id("id"), why);
        redirect.to("/admin/credentials/" + parts.id("id"));
    }

    /** The name that is typed, at first the one asked for or the one that stands there. */
    public String getName() {
        if (name == null) {
            String wanted = getWanted();
            name = wanted.isEmpty() ? getCredential().holderName() : wanted;
        }
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public String getCorrectionReason() {
        return correctionReason;
    }

    public void setCorrectionReason(@Nullable String correctionReason) {
        this.correctionReason = correctionReason == null ? "" : correctionReason;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = why == null ? "" : why;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
