package org.passerelle.web.verify;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.passerelle.credential.proof.StrictJson;
import org.passerelle.credential.verification.PublishedDocuments;
import org.passerelle.web.platform.GuardedClient;

/** What other issuers publish about themselves: their keys, and the badges that they keep at an address. */
@ApplicationScoped
public class FetchedDocuments implements PublishedDocuments {
    @Inject
    GuardedClient client;

    @Inject
    Clock clock;

    private LimitedFetches fetches;

    @PostConstruct
    void start() {
        fetches = new LimitedFetches(client, clock, StrictJson.MOST_BYTES);
    }

    @Override
    public Optional<String> at(String address) {
        return fetches.at(address).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
}
