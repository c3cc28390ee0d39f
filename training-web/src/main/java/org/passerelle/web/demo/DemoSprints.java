package org.passerelle.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.passerelle.web.platform.CurrentCaller;

/**
 * What challenges ask for, what their facilitators earn, and the network. It takes sentences of the interface, so that
 * it is loaded when the application is deployed and not open yet.
 */
@ApplicationScoped
public class DemoSprints {
    private static final Logger LOG = System.getLogger(DemoSprints.class.getName());

    @Inject
    DemoNeeds needs;

    @Inject
    DemoFacilitation facilitation;

    @Inject
    DemoNetwork network;

    @Inject
    CurrentCaller caller;

    @Nullable
    private Path waiting;

    /** Remembers from where it is to be loaded. */
    void announce(Path folder) {
        waiting = folder;
    }

    /** Loads what was announced; what cannot be is passed over, and the log says so. */
    void lay() {
        Path folder = waiting;
        waiting = null;
        if (folder != null) {
            caller.isPlatform();
            load(folder.resolve("needs.json"), needs::load);
            load(folder.resolve("facilitation.json"), facilitation::load);
            load(folder.resolve("network.json"), network::load);
        }
    }

    private static void load(Path file, Consumer<Path> loader) {
        try {
            loader.accept(file);
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, "the demonstration's " + file.getFileName() + " could not be loaded", failed);
        }
    }
}
