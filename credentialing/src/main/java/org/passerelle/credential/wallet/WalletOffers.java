package org.passerelle.credential.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The offers that wallets can take up. */
@ApplicationScoped
class WalletOffers {
    @PersistenceContext
    EntityManager em;

    void add(WalletOffer offer) {
        em.persist(offer);
    }

    Optional<WalletOffer> withCode(String code) {
        return with("code", code);
    }

    Optional<WalletOffer> withToken(String token) {
        return with("token", token);
    }

    private Optional<WalletOffer> with(String property, String secret) {
        return em.createQuery("select o from WalletOffer o where o." + property + " = :digest", WalletOffer.class)
                .setParameter("digest", Secrets.digest(secret))
                .getResultStream()
                .findFirst();
    }

    /** How many this person made since a moment. */
    long since(UUID holder, Instant moment) {
        return em.createQuery(
                        "select count(o) from WalletOffer o where o.holder = :holder and o.createdAt > :moment",
                        Long.class)
                .setParameter("holder", holder)
                .setParameter("moment", moment)
                .getSingleResult();
    }

    /** Forgets what this person made before a moment. */
    void forget(UUID holder, Instant before) {
        em.createQuery("delete from WalletOffer o where o.holder = :holder and o.createdAt < :before")
                .setParameter("holder", holder)
                .setParameter("before", before)
                .executeUpdate();
    }
}
