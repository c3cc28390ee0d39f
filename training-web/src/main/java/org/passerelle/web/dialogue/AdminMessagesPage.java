package org.passerelle.web.dialogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.passerelle.dialogue.JudgingMessages;
import org.passerelle.dialogue.MessageQueueLine;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Route;

/** The messages that were reported or appealed, for the region's administrators; not what is said in them. */
@Named
@RequestScoped
@Route(path = "/admin/messages", view = "/dialogue/queue.xhtml", access = Permission.ADMINISTER)
public class AdminMessagesPage {
    @Inject
    JudgingMessages judging;

    @Inject
    AddressParts parts;

    @Nullable
    private Page<MessageQueueLine> queue;

    /** What waits, the oldest first. */
    public Page<MessageQueueLine> getQueue() {
        if (queue == null) {
            String page = parts.word("page");
            queue = judging.queue(page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1);
        }
        return queue;
    }
}
