package org.passerelle.design.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.passerelle.design.challenge.Challenging;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;

/** The procedures that are kept. */
@ApplicationScoped
class Procedures {
    private static final int MOST = 200;
    private static final UUID NOBODY = new UUID(0, 0);

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    Challenging challenging;

    void add(Procedure procedure) {
        em.persist(procedure);
    }

    /** One that the caller's administration has, or on whose challenge's team the caller is. */
    Procedure mine(UUID id) {
        Procedure found = em.find(Procedure.class, id);
        if (found == null || !isMine(found)) {
            throw new NotFound("procedure", id);
        }
        return found;
    }

    private boolean isMine(Procedure procedure) {
        return caller.may(Permission.TAKE_PART_IN_DESIGN, procedure.organisation())
                || procedure.challenge().filter(challenging::isOfTeam).isPresent();
    }

    List<Procedure> of(Collection<UUID> organisations, Collection<UUID> challenges) {
        return em.createQuery(
                        "select p from Procedure p where p.organisation in :organisations or p.challenge in :challenges"
                                + " order by p.createdAt desc",
                        Procedure.class)
                .setParameter("organisations", orNobody(organisations))
                .setParameter("challenges", orNobody(challenges))
                .setMaxResults(MOST)
                .getResultList();
    }

    private static Collection<UUID> orNobody(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of(NOBODY) : ids;
    }

    List<Procedure> published() {
        return em.createQuery(
                        "select p from Procedure p where p.published = true order by p.inForceOn desc", Procedure.class)
                .setMaxResults(1000)
                .getResultList();
    }

    List<Procedure> withSomethingDue(LocalDate today) {
        return em.createQuery(
                        "select distinct p from Procedure p join p.measurements m"
                                + " where m.measuredAt is null and m.askedAt is null and m.dueOn <= :today",
                        Procedure.class)
                .setParameter("today", today)
                .setMaxResults(MOST)
                .getResultList();
    }
}
