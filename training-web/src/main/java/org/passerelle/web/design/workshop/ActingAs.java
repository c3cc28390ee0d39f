package org.passerelle.web.design.workshop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.passerelle.web.platform.CurrentCaller;

/** Lets what comes by an open line, and not by a request, be done in somebody's name or in the platform's. */
@ApplicationScoped
class ActingAs {
    @Inject
    Instance<RequestContextController> contexts;

    @Inject
    CurrentCaller caller;

    /** In the name of who opened the line; a guest has none. */
    void as(Arrival arrival, Runnable what) {
        inContext(() -> {
            arrival.signedIn().ifPresent(caller::is);
            what.run();
        });
    }

    /** In the platform's own name; within somebody's request only for as long as it takes. */
    void asPlatform(Runnable what) {
        inContext(() -> caller.asPlatform(() -> {
            what.run();
            return true;
        }));
    }

    private void inContext(Runnable what) {
        RequestContextController context = contexts.get();
        boolean began = context.activate();
        try {
            what.run();
        } finally {
            if (began) {
                context.deactivate();
            }
        }
    }
}
