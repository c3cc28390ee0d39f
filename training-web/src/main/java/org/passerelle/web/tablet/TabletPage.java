package org.passerelle.web.tablet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.passerelle.delivery.SigningOnTablet;
import org.passerelle.delivery.TabletList;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/**
 * Signing on a host's tablet: the code is typed, then each taps their name and signs. It looks the same whoever is
 * signed in to the browser, and leads nowhere else.
 */
@Named
@RequestScoped
@Route(path = "/signing", view = "/tablet/code.xhtml", access = Permission.PUBLIC)
@Route(path = "/signing/{secret}", view = "/tablet/list.xhtml", access = Permission.PUBLIC)
@Route(path = "/signing/{secret}/{enrolment}", view = "/tablet/sign.xhtml", access = Permission.PUBLIC)
public class TabletPage {
    @Inject
    SigningOnTablet signing;

    @Inject
    AddressParts parts;

    @Inject
    HttpServletRequest request;

    @Inject
    Redirect redirect;

    private String code = "";

    @Nullable
    private TabletList list;

    private boolean looked;

    /** Who is expected; null when the link leads nowhere, or no longer. */
    public @Nullable TabletList getList() {
        if (!looked) {
            looked = true;
            try {
                list = signing.list(secret());
            } catch (NotFound over) {
                gone();
            }
        }
        return list;
    }

    /** The whole name of who tapped theirs; empty when the link leads nowhere, or they are not expected. */
    public String getName() {
        try {
            return signing.name(secret(), parts.id("enrolment"));
        } catch (NotFound over) {
            gone();
            return "";
        }
    }

    /** Whether somebody signed just before. */
    public boolean isThanked() {
        return parts.word("thanks").equals("yes");
    }

    /** Where the list stands. */
    public String getHere() {
        return "/signing/" + secret();
    }

    /** Opens the list by the code that was typed. */
    public void enter() {
        redirect.to("/signing/" + signing.enter(code, request.getRemoteAddr()));
    }

    /** Keeps what was drawn. */
    public void sign() {
        signing.sign(secret(), parts.id("enrolment"), parts.word("drawn"));
        redirect.to(getHere() + "?thanks=yes");
    }

    private static void gone() {
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
    }

    private String secret() {
        return parts.word("secret");
    }

    public String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code == null ? "" : code;
    }
}
