package org.passerelle.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.Storing;

/** Who has more time. */
@ApplicationScoped
class Accommodations {
    @PersistenceContext
    EntityManager em;

    /** How much more time these people have, in per cent; who has none is not in it. */
    Map<UUID, Integer> of(Collection<UUID> people) {
        Map<UUID, Integer> extra = new HashMap<>();
        if (!people.isEmpty()) {
            em.createQuery(
                            "select a.person, a.extraPercent from Accommodation a where a.person in :people",
                            Object[].class)
                    .setParameter("people", List.copyOf(people))
                    .getResultList()
                    .forEach(row -> extra.put((UUID) row[0], (Integer) row[1]));
        }
        return extra;
    }

    void grant(UUID person, int percent, UUID by, Instant now) {
        Optional<Accommodation> before = em.createQuery(
                        "select a from Accommodation a where a.person = :person", Accommodation.class)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
        if (percent == 0) {
            before.ifPresent(em::remove);
        } else if (before.isPresent()) {
            before.get().grant(percent, by, now);
        } else {
            Storing.once(em, new Accommodation(person, percent, by, now));
        }
    }
}
