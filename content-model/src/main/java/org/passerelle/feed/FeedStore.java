package org.passerelle.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Page;

/** The feeds, their readings, and the rows these refused. */
@ApplicationScoped
class FeedStore {
    /** How long a feed is held without a sign of life. */
    static final Duration LEASE = Duration.ofMinutes(15);

    private static final int MOST_FEEDS = 500;

    @PersistenceContext
    EntityManager em;

    void add(Object thing) {
        em.persist(thing);
        em.flush();
    }

    Feed feed(UUID id) {
        return Optional.ofNullable(em.find(Feed.class, id)).orElseThrow(() -> new NotFound("feed", id));
    }

    List<Feed> feeds() {
        return em.createQuery("select f from Feed f order by lower(f.name), f.id", Feed.class)
                .setMaxResults(MOST_FEEDS)
                .getResultList();
    }

    /** A feed with its readings; what they brought stays. */
    void remove(Feed feed) {
        em.createNativeQuery("delete from content.feed_refusal where run_id in"
                        + " (select id from content.feed_run where feed_id = ?1)")
                .setParameter(1, feed.id())
                .executeUpdate();
        em.createNativeQuery("delete from content.feed_run where feed_id = ?1")
                .setParameter(1, feed.id())
                .executeUpdate();
        em.remove(feed);
    }

    /** Takes hold of a feed; false when somebody holds it. */
    boolean lease(UUID feed, Instant now) {
        return em.createNativeQuery("update content.feed set leased_until = ?1 where id = ?2"
                                + " and (leased_until is null or leased_until < ?3)")
                        .setParameter(1, now.plus(LEASE).atOffset(ZoneOffset.UTC))
                        .setParameter(2, feed)
                        .setParameter(3, now.atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }

    /** Holds on until then; the past lets go. */
    void leaseUntil(UUID feed, Instant until) {
        em.createNativeQuery("update content.feed set leased_until = ?1 where id = ?2")
                .setParameter(1, until.atOffset(ZoneOffset.UTC))
                .setParameter(2, feed)
                .executeUpdate();
    }

    FeedRun run(UUID id) {
        return Optional.ofNullable(em.find(FeedRun.class, id)).orElseThrow(() -> new NotFound("run", id));
    }

    /** The last reading of a feed. */
    Optional<FeedRun> last(UUID feed) {
        return em.createQuery(
                        "select r from FeedRun r where r.feed = :feed order by r.startedAt desc, r.id", FeedRun.class)
                .setParameter("feed", feed)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Page<FeedRun> runs(UUID feed, int page, int size) {
        Page<FeedRun> bounds = Page.of(List.of(), page, size);
        List<FeedRun> found = em.createQuery(
                        "select r from FeedRun r where r.feed = :feed order by r.startedAt desc, r.id", FeedRun.class)
                .setParameter("feed", feed)
                .setFirstResult((bounds.page() - 1) * bounds.size())
                .setMaxResults(bounds.size())
                .getResultList();
        long total = em.createQuery("select count(r) from FeedRun r where r.feed = :feed", Long.class)
                .setParameter("feed", feed)
                .getSingleResult();
        return new Page<>(found, total, bounds.page(), bounds.size());
    }

    /** Those at work that gave no sign of life since. */
    List<FeedRun> silent(Instant since) {
        return em.createQuery("select r from FeedRun r where r.state = :running and r.beatAt < :since", FeedRun.class)
                .setParameter("running", RunState.RUNNING)
                .setParameter("since", since)
                .setMaxResults(100)
                .getResultList();
    }

    List<FeedRefusal> refusals(UUID run, int most) {
        return em.createQuery("select r from FeedRefusal r where r.run = :run order by r.number", FeedRefusal.class)
                .setParameter("run", run)
                .setMaxResults(most)
                .getResultList();
    }

    /** Forgets the refused rows of readings that began before; their counts stay. */
    int forgetRefusals(Instant before) {
        return em.createNativeQuery("delete from content.feed_refusal where run_id in"
                        + " (select id from content.feed_run where started_at < ?1)")
                .setParameter(1, before.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
