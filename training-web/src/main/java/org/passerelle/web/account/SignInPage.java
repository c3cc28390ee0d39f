package org.passerelle.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Permission;
import org.passerelle.people.SigningIn;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.SignedIn;

/** The form by which a person comes in. */
@Named
@RequestScoped
@Route(path = "/sign-in", view = "/account/sign-in.xhtml", access = Permission.PUBLIC)
public class SignInPage {
    @Inject
    SigningIn signingIn;

    @Inject
    HttpServletRequest request;

    @Inject
    Redirect redirect;

    @Inject
    Clock clock;

    private String email = "";
    private String password = "";

    @Nullable
    private String next;

    /** Takes the person in, under a new session key, and leads on to where they wanted to go. */
    public void signIn() {
        var person = signingIn.signIn(email, password, request.getRemoteAddr());
        request.getSession(true);
        request.changeSessionId();
        new SignedIn(person.person(), person.name(), person.language(), clock.instant()).enter(request.getSession());
        redirect.to(next);
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

    public @Nullable String getNext() {
        return next;
    }

    public void setNext(@Nullable String next) {
        this.next = next;
    }
}
