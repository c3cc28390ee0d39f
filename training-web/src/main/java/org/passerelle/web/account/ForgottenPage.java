package org.passerelle.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Permission;
import org.passerelle.people.ForgettingPassword;
import org.passerelle.web.platform.Route;

/** Asks for a link to set a new password, and sets it. */
@Named
@RequestScoped
@Route(path = "/forgotten-password", view = "/account/forgotten.xhtml", access = Permission.PUBLIC)
@Route(path = "/reset-password", view = "/account/reset.xhtml", access = Permission.PUBLIC)
public class ForgottenPage {
    @Inject
    ForgettingPassword forgetting;

    private String email = "";
    private String password = "";

    @Nullable
    private String token;

    private boolean done;

    /** Sends the link, if there is such an account; says the same if there is none. */
    public void ask() {
        forgetting.ask(email);
        done = true;
    }

    /** Sets the new password. */
    public void reset() {
        forgetting.reset(token == null ? "" : token, password);
        done = true;
    }

    /** Whether the form was sent and taken. */
    public boolean isDone() {
        return done;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email == null ? "" : email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password == null ? "" : password;
    }

    public @Nullable String getToken() {
        return token;
    }

    public void setToken(@Nullable String token) {
        this.token = token;
    }
}
