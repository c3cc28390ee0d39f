package org.passerelle.demand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/**
 * The demands that were read from feeds. One that gives its place away keeps its key with its own identifier behind it,
 * so that the key is free, and can be given back.
 */
@ApplicationScoped
class Readings {
    @PersistenceContext
    EntityManager em;

    Optional<DemandSignal> with(String feedKey) {
        return em.createQuery("select s from DemandSignal s where s.feedKey = :key", DemandSignal.class)
                .setParameter("key", feedKey)
                .getResultStream()
                .findFirst();
    }

    int endUnseen(String prefix, Instant since, UUID importId, Instant now) {
        em.flush();
        int ended = em.createNativeQuery("update content.demand_signal set life = 'WITHDRAWN', ended_as = 'GONE',"
                        + " superseded_by = ?1, changed_at = ?2, version = version + 1"
                        + " where feed_key like ?3 escape '!' and feed_key not like '% #%' and alive_at < ?4"
                        + " and life in ('OPEN', 'PENDING', 'ASLEEP')")
                .setParameter(1, importId)
                .setParameter(2, at(now))
                .setParameter(3, prefix.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%")
                .setParameter(4, at(since))
                .executeUpdate();
        em.clear();
        return ended;
    }

    int undo(UUID importId, Instant now) {
        em.flush();
        int undone = em.createNativeQuery("update content.demand_signal set life = 'WITHDRAWN', ended_as = 'UNDONE',"
                        + " feed_key = feed_key || ' #' || cast(id as varchar(36)), changed_at = ?1,"
                        + " version = version + 1 where import_id = ?2 and ended_as <> 'UNDONE'")
                .setParameter(1, at(now))
                .setParameter(2, importId)
                .executeUpdate();
        em.createNativeQuery("update content.demand_signal set life = 'OPEN', ended_as = '', superseded_by = null,"
                        + " feed_key = case when feed_key like '% #%'"
                        + " then substring(feed_key from 1 for position(' #' in feed_key) - 1) else feed_key end,"
                        + " changed_at = ?1, version = version + 1"
                        + " where superseded_by = ?2 and ended_as in ('SUPERSEDED', 'GONE')")
                .setParameter(1, at(now))
                .setParameter(2, importId)
                .executeUpdate();
        em.clear();
        return undone;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
