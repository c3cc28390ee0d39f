package org.passerelle.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Refusal;

/** The cohorts of runs, and who accompanies them. */
@ApplicationScoped
class Cohorts {
    @PersistenceContext
    EntityManager em;

    Cohort get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("cohort", id));
    }

    Optional<Cohort> find(UUID id) {
        return Optional.ofNullable(em.find(Cohort.class, id));
    }

    /** Reads these at once, so that each is found without another query. */
    void read(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            em.createQuery("select c from Cohort c where c.id in :ids", Cohort.class)
                    .setParameter("ids", List.copyOf(ids))
                    .getResultList();
        }
    }

    List<Cohort> of(UUID run) {
        return em.createQuery("select c from Cohort c where c.run = :run order by c.nameKey", Cohort.class)
                .setParameter("run", run)
                .getResultList();
    }

    Optional<Cohort> named(UUID run, String name) {
        return em.createQuery("select c from Cohort c where c.run = :run and c.nameKey = :key", Cohort.class)
                .setParameter("run", run)
                .setParameter("key", Cohort.key(name))
                .getResultStream()
                .findFirst();
    }

    Optional<Cohort> withCode(UUID run, String code) {
        return em.createQuery("select c from Cohort c where c.run = :run and c.code = :code", Cohort.class)
                .setParameter("run", run)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    Cohort add(Cohort cohort) {
        em.persist(cohort);
        em.flush();
        return cohort;
    }

    void remove(Cohort cohort) {
        em.remove(cohort);
    }

    /** @throws Refusal when another cohort of the run has this name */
    void refuseNameOf(UUID run, String name, Cohort but) {
        if (named(run, name).filter(other -> !other.equals(but)).isPresent()) {
            throw Refusal.of("name", "delivery.cohortNamed");
        }
    }

    /** Who accompanies a cohort, with their names, by name. */
    Map<UUID, String> tutors(UUID cohort) {
        return em.createQuery(
                        "select p.id, p.name from Person p, CohortTutor t where t.person = p.id and t.cohort = :cohort"
                                + " order by p.name, p.id",
                        Object[].class)
                .setParameter("cohort", cohort)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (UUID) row[0], row -> (String) row[1], (a, b) -> a, java.util.LinkedHashMap::new));
    }

    void accompany(UUID cohort, Set<UUID> people) {
        List<CohortTutor> before = em.createQuery(
                        "select t from CohortTutor t where t.cohort = :cohort", CohortTutor.class)
                .setParameter("cohort", cohort)
                .getResultList();
        Set<UUID> known = before.stream().map(CohortTutor::person).collect(Collectors.toSet());
        before.stream().filter(t -> !people.contains(t.person())).forEach(em::remove);
        people.stream().filter(p -> !known.contains(p)).forEach(p -> em.persist(new CohortTutor(cohort, p)));
    }

    int learners(UUID cohort) {
        return em.createQuery(
                        "select count(e) from Enrolment e where e.cohort = :cohort and e.status <> :left", Long.class)
                .setParameter("cohort", cohort)
                .setParameter("left", EnrolmentStatus.WITHDRAWN)
                .getSingleResult()
                .intValue();
    }
}
