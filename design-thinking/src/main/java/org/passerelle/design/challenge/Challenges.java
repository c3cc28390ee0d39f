package org.passerelle.design.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.Storing;

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

    /** All there are, the newest first. */
    List<Challenge> newest(int most) {
        return em.createQuery("select c from Challenge c order by c.posedAt desc, c.id", Challenge.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** Stores it at once, for others are told apart from it. */
    void keep(Object part) {
        Storing.once(em, part);
    }

    void remove(Object part) {
        em.remove(part);
    }

    List<Stakeholder> stakeholders(UUID challenge) {
        return em.createQuery(
                        "select s from Stakeholder s where s.challenge = :challenge order by s.name", Stakeholder.class)
                .setParameter("challenge", challenge)
                .getResultList();
    }

    List<HandOver> handOvers(UUID challenge) {
        return em.createQuery(
                        "select h from HandOver h where h.challenge = :challenge order by h.offeredAt desc, h.id",
                        HandOver.class)
                .setParameter("challenge", challenge)
                .setMaxResults(100)
                .getResultList();
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
