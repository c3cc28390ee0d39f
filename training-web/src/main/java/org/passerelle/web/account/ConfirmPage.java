package org.passerelle.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Permission;
import org.passerelle.people.Registering;
import org.passerelle.web.platform.Route;

/** Where the link of the confirming mail leads; a button confirms, for mail scanners follow links. */
@Named
@RequestScoped
@Route(path = "/confirm", view = "/account/confirm.xhtml", access = Permission.PUBLIC)
public class ConfirmPage {
    @Inject
    Registering registering;

    @Nullable
    private String token;

    private boolean done;

    /** Confirms the address. */
    public void confirm() {
        registering.confirm(token == null ? "" : token);
        done = true;
    }

    /** Whether it was confirmed. */
    public boolean isDone() {
        return done;
    }

    public @Nullable String getToken() {
        return token;
    }

    public void setToken(@Nullable String token) {
        this.token = token;
    }
}
