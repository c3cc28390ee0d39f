package org.passerelle.design.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.Storing;

/** The needs in store. */
@ApplicationScoped
class TrainingNeeds {
    @PersistenceContext
    EntityManager em;

    void add(TrainingNeed need) {
        Storing.once(em, need);
    }

    Optional<TrainingNeed> find(UUID id) {
        return Optional.ofNullable(em.find(TrainingNeed.class, id));
    }

    List<TrainingNeed> of(UUID challenge) {
        return em.createQuery(
                        "select n from TrainingNeed n where n.challenge = :challenge order by n.askedAt desc, n.id",
                        TrainingNeed.class)
                .setParameter("challenge", challenge)
                .setMaxResults(100)
                .getResultList();
    }
}
