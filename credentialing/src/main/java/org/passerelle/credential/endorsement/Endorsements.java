package org.passerelle.credential.endorsement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What was said in favour of something. */
@ApplicationScoped
class Endorsements {
    @PersistenceContext
    EntityManager em;

    /** Stores it after its place in the status list, which it refers to. */
    void add(Endorsement endorsement) {
        em.flush();
        em.persist(endorsement);
    }

    Optional<Endorsement> find(UUID id) {
        return Optional.ofNullable(em.find(Endorsement.class, id));
    }

    /** Those in force of what can be earned in this source, the oldest first. */
    List<Endorsement> of(String source) {
        return em.createQuery(
                        "select e from Endorsement e where e.source = :source and e.credential is null"
                                + " and e.withdrawnAt is null order by e.endorsedAt, e.id",
                        Endorsement.class)
                .setParameter("source", source)
                .getResultList();
    }

    /** Those of these organisations, the newest first. */
    List<Endorsement> by(Collection<UUID> organisations) {
        return organisations.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select e from Endorsement e where e.organisation in :organisations"
                                        + " order by e.endorsedAt desc, e.id",
                                Endorsement.class)
                        .setParameter("organisations", List.copyOf(organisations))
                        .getResultList();
    }

    /** Those in force of these credentials and of what was earned with them, by credential. */
    Map<UUID, List<Endorsement>> ofCredentials(Collection<UUID> credentials) {
        Map<UUID, List<Endorsement>> found = new HashMap<>();
        if (!credentials.isEmpty()) {
            em.createQuery(
                            "select c.id, e from Credential c, Endorsement e where c.id in :credentials"
                                    + " and e.source = c.source and e.withdrawnAt is null"
                                    + " and (e.credential is null or e.credential = c.id) order by e.endorsedAt, e.id",
                            Object[].class)
                    .setParameter("credentials", List.copyOf(credentials))
                    .getResultStream()
                    .forEach(row -> found.computeIfAbsent((UUID) row[0], id -> new ArrayList<>())
                            .add((Endorsement) row[1]));
        }
        return found;
    }
}
