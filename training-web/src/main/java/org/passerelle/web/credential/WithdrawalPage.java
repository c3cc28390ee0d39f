package org.passerelle.web.credential;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.withdrawal.WithdrawalState;
import org.passerelle.credential.withdrawal.WithdrawalView;
import org.passerelle.credential.withdrawal.WithdrawingMany;
import org.passerelle.kernel.Permission;
import org.passerelle.people.People;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.CurrentCaller;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** One withdrawal of many: to be confirmed by another administrator, and then to be followed. */
@Named
@RequestScoped
@Route(path = "/admin/withdrawals/{id}", view = "/credential/withdrawal.xhtml", access = Permission.ADMINISTER)
public class WithdrawalPage {
    @Inject
    WithdrawingMany withdrawing;

    @Inject
    People people;

    @Inject
    CurrentCaller caller;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    @Nullable
    private WithdrawalView withdrawal;

    /** Finds it before anything is shown. */
    public void load() {
        getWithdrawal();
    }

    /** The withdrawal. */
    public WithdrawalView getWithdrawal() {
        if (withdrawal == null) {
            withdrawal = withdrawing.one(parts.id("id"));
        }
        return withdrawal;
    }

    /** Whether it waits to be confirmed or given up. */
    public boolean isProposed() {
        return getWithdrawal().state() == WithdrawalState.PROPOSED;
    }

    /** Whether the caller proposed it, and so cannot confirm it. */
    public boolean isMine() {
        return caller.person().filter(getWithdrawal().proposedBy()::equals).isPresent();
    }

    /** The name of an administrator. */
    public String name(UUID person) {
        return people.names(List.of(person)).getOrDefault(person, "");
    }

    /** Confirms it. */
    public void confirm() {
        withdrawing.confirm(parts.id("id"));
        redirect.to("/admin/withdrawals/" + parts.id("id"));
    }

    /** Gives it up. */
    public void drop() {
        withdrawing.drop(parts.id("id"));
        redirect.to("/admin/withdrawals");
    }
}
