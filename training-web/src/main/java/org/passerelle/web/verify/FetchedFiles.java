package org.passerelle.web.verify;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.passerelle.credential.batch.LinkedFiles;
import org.passerelle.web.platform.GuardedClient;

/** The files that links to elsewhere lead to, up to a megabyte each. */
@ApplicationScoped
public class FetchedFiles implements LinkedFiles {
    private static final long MOST_BYTES = 1024 * 1024;

    @Inject
    GuardedClient client;

    @Inject
    Clock clock;

    private LimitedFetches fetches;

    @PostConstruct
    void start() {
        fetches = new LimitedFetches(client, clock, MOST_BYTES);
    }

    @Override
    public Optional<byte[]> at(String address) {
        return fetches.at(address);
    }
}
