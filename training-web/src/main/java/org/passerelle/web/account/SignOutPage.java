package org.passerelle.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** Asks whether to leave, and ends the session on the server. */
@Named
@RequestScoped
@Route(path = "/sign-out", view = "/account/sign-out.xhtml", access = Permission.OWN_ACCOUNT)
public class SignOutPage {
    @Inject
    HttpServletRequest request;

    @Inject
    Redirect redirect;

    /** Ends the session. */
    public void signOut() {
        request.getSession().invalidate();
        redirect.to("/");
    }
}
