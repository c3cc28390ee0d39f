package org.passerelle.kernel;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;

/** What the platform remembers of a source that was read: a stamp that is another one after each reading. */
public final class LoadedSource {
    private LoadedSource() {}

    /** The stamp of the last reading; empty before the first. */
    public static String stamp(EntityManager em, String name) {
        return (String)
                em.createNativeQuery("select coalesce(max(digest), '') from content.loaded_source where name = ?1")
                        .setParameter(1, name)
                        .getSingleResult();
    }

    /** Remembers that it was read just now. */
    public static void remember(EntityManager em, String name, Clock clock) {
        em.createNativeQuery("delete from content.loaded_source where name = ?1")
                .setParameter(1, name)
                .executeUpdate();
        em.createNativeQuery("insert into content.loaded_source (name, digest, loaded_at) values (?1, ?2, ?3)")
                .setParameter(1, name)
                .setParameter(2, UUID.randomUUID().toString())
                .setParameter(3, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
