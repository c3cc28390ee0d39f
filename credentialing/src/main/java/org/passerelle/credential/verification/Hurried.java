package org.passerelle.credential.verification;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Sources that are asked only for so long; afterwards what they have is as good as out of reach. */
final class Hurried implements StatusSource, PublishedDocuments {
    private static final Duration MOST = Duration.ofSeconds(10);

    private final StatusSource source;
    private final PublishedDocuments documents;
    private final long end = System.nanoTime() + MOST.toNanos();

    Hurried(StatusSource source, PublishedDocuments documents) {
        this.source = source;
        this.documents = documents;
    }

    @Override
    public Optional<String> list(String address) {
        return System.nanoTime() < end ? source.list(address) : Optional.empty();
    }

    @Override
    public Optional<String> at(String address) {
        return System.nanoTime() < end ? documents.at(address) : Optional.empty();
    }

    @Override
    public FindingCode whenUnknown() {
        return documents.whenUnknown();
    }

    @Override
    public Optional<List<KnownKey>> signers(String issuerId) {
        return source.signers(issuerId);
    }

    @Override
    public boolean isKept() {
        return source.isKept();
    }
}
