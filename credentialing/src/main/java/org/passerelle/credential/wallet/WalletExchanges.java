package org.passerelle.credential.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The exchanges that wallets can take part in. */
@ApplicationScoped
class WalletExchanges {
    @PersistenceContext
    EntityManager em;

    void add(WalletExchange exchange) {
        em.persist(exchange);
    }

    Optional<WalletExchange> find(String code, LockModeType lock) {
        return em.createQuery("select e from WalletExchange e where e.code = :digest", WalletExchange.class)
                .setParameter("digest", Secrets.digest(code))
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    /** How many this person made since a moment. */
    long since(UUID holder, Instant moment) {
        return em.createQuery(
                        "select count(e) from WalletExchange e where e.holder = :holder and e.createdAt > :moment",
                        Long.class)
                .setParameter("holder", holder)
                .setParameter("moment", moment)
                .getSingleResult();
    }

    /** Forgets what this person made before a moment. */
    void forget(UUID holder, Instant before) {
        em.createQuery("delete from WalletExchange e where e.holder = :holder and e.createdAt < :before")
                .setParameter("holder", holder)
                .setParameter("before", before)
                .executeUpdate();
    }
}
