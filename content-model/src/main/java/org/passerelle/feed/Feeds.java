package org.passerelle.feed;

import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/** Keeps the feeds and the mappings by which they are read. */
@UseCase
public class Feeds {
    @Inject
    FeedStore store;

    @Inject
    Clock clock;

    /** All feeds by name, each with its last reading; at most 500. */
    @Allowed(value = Permission.RUN_JOBS, reads = true)
    public List<FeedView> list() {
        return store.feeds().stream().map(this::view).toList();
    }

    /** One of them. @throws NotFound when there is none */
    @Allowed(value = Permission.RUN_JOBS, reads = true)
    public FeedView get(UUID feed) {
        return view(store.feed(feed));
    }

    private FeedView view(Feed feed) {
        return feed.view(store.last(feed.id()).map(FeedRun::view));
    }

    /** The names of the shipped mappings. */
    @Allowed(value = Permission.RUN_JOBS, reads = true)
    public List<String> presets() {
        return Presets.NAMES;
    }

    /** The text of a shipped mapping. @throws Refusal beside {@code preset} when there is none of this name */
    @Allowed(value = Permission.RUN_JOBS, reads = true)
    public String preset(String name) {
        return Presets.text(name);
    }

    /** Adds a feed. @throws Refusal beside the field that is wrong */
    @Allowed(Permission.RUN_JOBS)
    public UUID add(FeedDraft draft) {
        Feed feed = new Feed(draft, clock.instant());
        store.add(feed);
        return feed.id();
    }

    /**
     * Changes a feed; what it brought stays.
     *
     * @param version the version that the change began from
     * @throws Refusal beside the field that is wrong
     * @throws OptimisticLockException when somebody changed it meanwhile
     */
    @Allowed(Permission.RUN_JOBS)
    public void change(UUID feed, FeedDraft draft, long version) {
        Feed known = store.feed(feed);
        if (known.version() != version) {
            throw new OptimisticLockException("feed changed since it was read");
        }
        known.change(draft);
    }

    /**
     * Takes a feed away with its readings. What it brought stays until its last day, and can no longer be undone.
     *
     * @throws Refusal while it is being read
     */
    @Allowed(Permission.RUN_JOBS)
    public void remove(UUID feed) {
        Feed known = store.feed(feed);
        if (!store.lease(feed, clock.instant())) {
            throw new Refusal("feed.busy");
        }
        store.remove(known);
    }

    /** The feeds that are to be fetched now. */
    @Allowed(value = Permission.RUN_JOBS, reads = true)
    public List<UUID> due() {
        return store.feeds().stream()
                .filter(feed -> feed.isDue(clock.instant()))
                .map(Feed::id)
                .toList();
    }
}
