package org.passerelle.credential.trust;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Storing;

/** The register of trusted issuers: the region's list and those of the houses. */
@ApplicationScoped
class TrustedIssuers {
    @PersistenceContext
    EntityManager em;

    Optional<TrustedIssuer> find(UUID id) {
        return Optional.ofNullable(em.find(TrustedIssuer.class, id));
    }

    /** All in a list, the removed ones last. @param house whose; null for the region's */
    List<TrustedIssuer> all(@Nullable UUID house) {
        String where = house == null ? "t.house is null" : "t.house = :house";
        TypedQuery<TrustedIssuer> query = em.createQuery(
                "select t from TrustedIssuer t where " + where + " order by t.nameKey, t.addedAt, t.id",
                TrustedIssuer.class);
        if (house != null) {
            query.setParameter("house", house);
        }
        return query.getResultList();
    }

    /** Those of the region's list that were not looked up since then, the longest ago first. */
    List<TrustedIssuer> lookedAtBefore(Instant moment, int most) {
        return em.createQuery(
                        "select t from TrustedIssuer t where t.house is null and t.countsAs is not null"
                                + " and (t.lookedAt is null or t.lookedAt < :moment)"
                                + " order by t.lookedAt nulls first, t.addedAt, t.id",
                        TrustedIssuer.class)
                .setParameter("moment", moment)
                .setMaxResults(most)
                .getResultList();
    }

    /** Whether one of these houses keeps a list in which something counts. */
    boolean keepsOne(Collection<UUID> houses) {
        return !houses.isEmpty()
                && em.createQuery(
                                        "select count(t) from TrustedIssuer t"
                                                + " where t.house in :houses and t.countsAs is not null",
                                        Long.class)
                                .setParameter("houses", List.copyOf(houses))
                                .getSingleResult()
                        > 0;
    }

    /** Those that count in the lists of these houses, or in the region's when there is none. */
    Optional<TrustedIssuer> counting(Collection<UUID> houses, String property, String value) {
        String list = houses.isEmpty() ? "t.house is null" : "t.house in :houses";
        TypedQuery<TrustedIssuer> query = em.createQuery(
                "select t from TrustedIssuer t where " + list + " and t.countsAs is not null and t." + property
                        + " = :value order by t.addedAt, t.id",
                TrustedIssuer.class);
        if (!houses.isEmpty()) {
            query.setParameter("houses", List.copyOf(houses));
        }
        return query.setParameter("value", value)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    void add(TrustedIssuer issuer) {
        Storing.once(em, issuer);
    }
}
