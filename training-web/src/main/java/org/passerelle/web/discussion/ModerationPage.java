package org.passerelle.web.discussion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.passerelle.discussion.Moderating;
import org.passerelle.discussion.QueueLine;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Route;

/** What was reported or appealed in the forums of the trainer's courses. */
@Named
@RequestScoped
@Route(path = "/trainer/moderation", view = "/discussion/moderation.xhtml", access = Permission.GRADE)
public class ModerationPage {
    @Inject
    Moderating moderating;

    @Inject
    AddressParts parts;

    @Nullable
    private Page<QueueLine> queue;

    /** What waits, the oldest first. */
    public Page<QueueLine> getQueue() {
        if (queue == null) {
            queue = moderating.queue(Chosen.page(parts.word("page")));
        }
        return queue;
    }
}
