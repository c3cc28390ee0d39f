package org.passerelle.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.Storing;

/** What lets tablets take signatures, and the codes that were wrong. */
@ApplicationScoped
class SigningDoors {
    /** How long a wrong code is remembered. */
    static final Duration MEMORY = Duration.ofHours(1);

    @PersistenceContext
    EntityManager em;

    SigningDoor add(SigningDoor door) {
        return Storing.once(em, door);
    }

    /** Those of a session, the newest first. */
    List<SigningDoor> of(UUID session) {
        return em.createQuery(
                        "select d from SigningDoor d where d.session = :session order by d.openedAt desc, d.id",
                        SigningDoor.class)
                .setParameter("session", session)
                .getResultList();
    }

    Optional<SigningDoor> withSecret(String secret) {
        return one("secret", secret);
    }

    Optional<SigningDoor> withCode(String code) {
        return one("code", code);
    }

    private Optional<SigningDoor> one(String field, String value) {
        return em.createQuery("select d from SigningDoor d where d." + field + " = :value", SigningDoor.class)
                .setParameter("value", value)
                .getResultStream()
                .findFirst();
    }

    /** How many wrong codes came of late from a network. */
    long wrong(String network, Instant now) {
        return em.createQuery(
                        "select count(t) from SigningTry t where t.network = :network and t.at > :since", Long.class)
                .setParameter("network", network)
                .setParameter("since", now.minus(MEMORY))
                .getSingleResult();
    }

    /** How many wrong codes came of late from everywhere. */
    long wrong(Instant now) {
        return em.createQuery("select count(t) from SigningTry t where t.at > :since", Long.class)
                .setParameter("since", now.minus(MEMORY))
                .getSingleResult();
    }

    /** One more, and the old ones forgotten. */
    void count(String network, Instant now) {
        em.createQuery("delete from SigningTry t where t.at <= :since")
                .setParameter("since", now.minus(MEMORY))
                .executeUpdate();
        em.persist(new SigningTry(network, now));
    }
}
