package org.passerelle.design.experiment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The experiments that are kept. */
@ApplicationScoped
class Experiments {
    @PersistenceContext
    EntityManager em;

    void add(Experiment experiment) {
        em.persist(experiment);
    }

    Optional<Experiment> find(UUID id) {
        return Optional.ofNullable(em.find(Experiment.class, id));
    }

    List<Experiment> of(UUID challenge) {
        return em.createQuery(
                        "select e from Experiment e where e.challenge = :challenge order by e.createdAt desc",
                        Experiment.class)
                .setParameter("challenge", challenge)
                .setMaxResults(200)
                .getResultList();
    }

    List<Experiment> published() {
        return em.createQuery(
                        "select e from Experiment e where e.published = true order by e.decidedAt desc",
                        Experiment.class)
                .setMaxResults(200)
                .getResultList();
    }
}
