package org.passerelle.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Permission;
import org.passerelle.people.Registering;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.Route;

/** The form by which a person makes an account. */
@Named
@RequestScoped
@Route(path = "/register", view = "/account/register.xhtml", access = Permission.PUBLIC)
public class RegisterPage {
    @Inject
    Registering registering;

    @Inject
    ActiveLocale locale;

    private String email = "";
    private String name = "";
    private String password = "";
    private boolean done;

    /** Makes the account, or, for an address that has one, says the same and tells its owner by mail. */
    public void register() {
        registering.register(email, name, password, locale.language());
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

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password == null ? "" : password;
    }
}
