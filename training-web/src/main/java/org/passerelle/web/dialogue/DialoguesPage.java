package org.passerelle.web.dialogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.passerelle.dialogue.Conversing;
import org.passerelle.dialogue.DialogueLine;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Route;

/** The conversations of whoever is signed in, written in last first. */
@Named
@RequestScoped
@Route(path = "/me/messages", view = "/dialogue/list.xhtml", access = Permission.OWN_ACCOUNT)
public class DialoguesPage {
    @Inject
    Conversing conversing;

    @Inject
    AddressParts parts;

    @Nullable
    private Page<DialogueLine> lines;

    /** The conversations. */
    public Page<DialogueLine> getLines() {
        if (lines == null) {
            String page = parts.word("page");
            lines = conversing.mine(page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1);
        }
        return lines;
    }
}
