package org.passerelle.web.platform;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether the data that a start loads is loaded. */
@ApplicationScoped
public class Seeds {
    private volatile boolean done;

    /** Whether it is. */
    public boolean done() {
        return done;
    }

    /** It is. */
    public void finished() {
        done = true;
    }
}
