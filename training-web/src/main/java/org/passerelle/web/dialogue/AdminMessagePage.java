package org.passerelle.web.dialogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.passerelle.dialogue.JudgingMessages;
import org.passerelle.dialogue.MessageCase;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** One reported message with the few around it, and the decision about it. */
@Named
@RequestScoped
@Route(path = "/admin/messages/{message}", view = "/dialogue/judge.xhtml", access = Permission.ADMINISTER)
public class AdminMessagePage {
    @Inject
    JudgingMessages judging;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    private String reason = "";

    @Nullable
    private MessageCase shown;

    /** Finds it before anything is shown. */
    public void load() {
        getShown();
    }

    /** The message with what is around it. */
    public MessageCase getShown() {
        if (shown == null) {
            shown = judging.look(parts.id("message"));
        }
        return shown;
    }

    /** Whether its author's appeal waits. */
    public boolean isAppealed() {
        return getShown().state().name().equals("APPEALED");
    }

    /** Whether a report waits, and it is shown. */
    public boolean isWaiting() {
        return getShown().state().name().equals("VISIBLE") && getShown().isReported();
    }

    /** Hides it. */
    public void hide() {
        judging.hide(parts.id("message"), reason);
        toQueue();
    }

    /** Leaves it as it is. */
    public void keep() {
        judging.keep(parts.id("message"), reason);
        toQueue();
    }

    /** Shows it again. */
    public void restore() {
        judging.restore(parts.id("message"), reason);
        toQueue();
    }

    /** Leaves it hidden. */
    public void uphold() {
        judging.uphold(parts.id("message"), reason);
        toQueue();
    }

    private void toQueue() {
        redirect.to("/admin/messages");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = Objects.requireNonNullElse(reason, "");
    }
}
