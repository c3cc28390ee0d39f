package org.passerelle.credential.programs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The programs that registered, and what holders let them do. */
@ApplicationScoped
class Programs {
    @PersistenceContext
    EntityManager em;

    Optional<Program> find(String client) {
        try {
            return Optional.ofNullable(em.find(Program.class, UUID.fromString(client)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    void add(Program program) {
        em.persist(program);
    }

    long registeredSince(Instant moment) {
        return em.createQuery("select count(p) from Program p where p.createdAt > :moment", Long.class)
                .setParameter("moment", moment)
                .getSingleResult();
    }

    /** Forgets the programs that registered before a moment and that nobody ever let do anything. */
    void forget(Instant before) {
        em.createQuery("delete from Program p where p.createdAt < :before"
                        + " and p.id not in (select a.program from Approval a)")
                .setParameter("before", before)
                .executeUpdate();
    }

    void add(Approval approval) {
        em.persist(approval);
    }

    Optional<Approval> approval(UUID id) {
        return Optional.ofNullable(em.find(Approval.class, id));
    }

    /** The newest first. */
    List<Approval> of(UUID holder) {
        return em.createQuery(
                        "select a from Approval a where a.holder = :holder order by a.approvedAt desc, a.id",
                        Approval.class)
                .setParameter("holder", holder)
                .getResultList();
    }

    Optional<Approval> withCode(String code) {
        return with("code", code);
    }

    Optional<Approval> withAccess(String token) {
        return with("access", token);
    }

    Optional<Approval> withRefresh(String token) {
        return with("refresh", token);
    }

    private Optional<Approval> with(String property, String secret) {
        return em.createQuery("select a from Approval a where a." + property + " = :digest", Approval.class)
                .setParameter("digest", Digest.of(secret))
                .getResultStream()
                .findFirst();
    }
}
