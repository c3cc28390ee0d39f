package org.passerelle.web.design.facilitation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.facilitation.Facilitating;
import org.passerelle.design.facilitation.Facilitation;
import org.passerelle.design.facilitation.NamingFacilitators;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.people.People;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.CurrentCaller;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** On which administrators name the first facilitators of level 2, and decide where nobody of the network can. */
@Named
@RequestScoped
@Route(path = "/admin/facilitators", view = "/design/facilitation/admin.xhtml", access = Permission.ADMINISTER)
public class AdminFacilitatorsPage {
    @Inject
    NamingFacilitators naming;

    @Inject
    People people;

    @Inject
    AddressParts parts;

    @Inject
    CurrentCaller caller;

    @Inject
    Redirect redirect;

    private String email = "";
    private String reason = "";

    @Nullable
    private List<Facilitating.Request> waiting;

    /** Everybody who waits. */
    public List<Facilitating.Request> getWaiting() {
        if (waiting == null) {
            waiting = naming.waiting();
        }
        return waiting;
    }

    /** Who holds level 2. */
    public List<Facilitation> getHolders() {
        return naming.holders();
    }

    /** Names somebody by their address. */
    public void name() {
        People.Line person = people.list(1, 5, email.strip()).items().stream()
                .filter(line -> line.email().equalsIgnoreCase(email.strip()))
                .findFirst()
                .orElseThrow(() -> Refusal.of("email", "design.facilitation.noAccount"));
        naming.name(person.id(), person.name(), caller.getName(), reason);
        again();
    }

    /** Confirms somebody. */
    public void confirm(UUID request) {
        naming.confirm(request, caller.getName());
        again();
    }

    /** Grants level 1 on the lessons. */
    public void grantOnLessons(UUID request) {
        naming.grantOnLessons(request, caller.getName());
        again();
    }

    /** Says no, with the reason typed beside it. */
    public void decline(UUID request) {
        naming.decline(request, caller.getName(), parts.word("reason-" + request));
        again();
    }

    private void again() {
        redirect.to("/admin/facilitators");
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email == null ? "" : email;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
