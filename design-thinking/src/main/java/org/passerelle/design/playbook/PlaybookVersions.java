package org.passerelle.design.playbook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.passerelle.kernel.NotFound;

/** The versions that are kept. */
@ApplicationScoped
class PlaybookVersions {
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})");

    @PersistenceContext
    EntityManager em;

    void add(PlaybookVersion version) {
        em.persist(version);
    }

    /** The newest first. */
    List<PlaybookVersion> all() {
        return em.createQuery(
                        "select v from PlaybookVersion v order by v.major desc, v.minor desc", PlaybookVersion.class)
                .setMaxResults(1000)
                .getResultList();
    }

    PlaybookVersion current() {
        return em.createQuery(
                        "select v from PlaybookVersion v order by v.major desc, v.minor desc", PlaybookVersion.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("playbook", "current"));
    }

    PlaybookVersion numbered(String number) {
        Matcher parts = NUMBER.matcher(number);
        if (!parts.matches()) {
            throw new NotFound("playbook version", number);
        }
        return em.createQuery(
                        "select v from PlaybookVersion v where v.major = :major and v.minor = :minor",
                        PlaybookVersion.class)
                .setParameter("major", Integer.valueOf(parts.group(1)))
                .setParameter("minor", Integer.valueOf(parts.group(2)))
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("playbook version", number));
    }
}
