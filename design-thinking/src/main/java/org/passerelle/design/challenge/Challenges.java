package org.passerelle.design.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The challenges in store. */
@ApplicationScoped
class Challenges {
    @PersistenceContext
    EntityManager em;

    void add(Challenge challenge) {
        em.persist(challenge);
    }

    Optional<Challenge> find(UUID id) {
        return Optional.ofNullable(em.find(Challenge.class, id));
    }

    List<Challenge> of(Collection<UUID> organisations, UUID member) {
        if (organisations.isEmpty()) {
            return em.createQuery(
                            "select distinct c from Challenge c join c.team m where m.person = :member order by c.posedAt desc",
                            Challenge.class)
                    .setParameter("member", member)
                    .setMaxResults(200)
                    .getResultList();
        }
        return em.createQuery(
                        "select distinct c from Challenge c left join c.team m"
                                + " where c.organisation in :organisations or m.person = :member order by c.posedAt desc",
                        Challenge.class)
                .setParameter("organisations", organisations)
                .setParameter("member", member)
                .setMaxResults(200)
                .getResultList();
    }
}
