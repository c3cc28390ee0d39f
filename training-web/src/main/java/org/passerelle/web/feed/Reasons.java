package org.passerelle.web.feed;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import org.passerelle.feed.Reason;
import org.passerelle.kernel.Refusal;
import org.passerelle.web.platform.Texts;

/** Says in the reader's language why something was refused. */
@RequestScoped
public class Reasons {
    @Inject
    Texts texts;

    /** The sentence; empty for no reason. */
    String of(Reason reason) {
        return reason.isNone()
                ? ""
                : texts.refusal(new Refusal(reason.key(), reason.arguments().toArray(Serializable[]::new)));
    }
}
