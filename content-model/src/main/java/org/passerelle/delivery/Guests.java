package org.passerelle.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Storing;

/** To whom runs are open that are not open to everybody. */
@ApplicationScoped
class Guests {
    @PersistenceContext
    EntityManager em;

    Optional<RunAccess> access(UUID run) {
        return em.createQuery("select a from RunAccess a where a.run = :run", RunAccess.class)
                .setParameter("run", run)
                .getResultStream()
                .findFirst();
    }

    RunAccess restrict(UUID run) {
        return access(run).orElseGet(() -> Storing.once(em, new RunAccess(run)));
    }

    void open(UUID run) {
        access(run).ifPresent(em::remove);
    }

    List<RunGuest> of(UUID run) {
        return em.createQuery("select g from RunGuest g where g.run = :run order by g.emailKey", RunGuest.class)
                .setParameter("run", run)
                .getResultList();
    }

    Optional<RunGuest> with(UUID run, String emailKey) {
        return em.createQuery("select g from RunGuest g where g.run = :run and g.emailKey = :key", RunGuest.class)
                .setParameter("run", run)
                .setParameter("key", emailKey)
                .getResultStream()
                .findFirst();
    }

    /** Lets somebody come, into a cohort when one is named. */
    void invite(UUID run, String emailKey, @Nullable UUID cohort) {
        Optional<RunGuest> known = with(run, emailKey);
        if (known.isEmpty()) {
            em.persist(new RunGuest(run, emailKey, cohort));
        } else if (cohort != null) {
            known.get().into(cohort);
        }
    }

    /** Those of the list who are not named any longer may no longer come; who has a seat keeps it. */
    void keepOnly(UUID run, @Nullable UUID cohort, Collection<String> keys) {
        of(run).stream()
                .filter(guest -> guest.cohort().equals(Optional.ofNullable(cohort)))
                .filter(guest -> !keys.contains(guest.emailKey()))
                .forEach(em::remove);
        keys.forEach(key -> invite(run, key, cohort));
    }

    /** The address of a person, as addresses are compared. */
    String address(UUID person) {
        return em.createQuery("select p.emailKey from Person p where p.id = :person", String.class)
                .setParameter("person", person)
                .getSingleResult();
    }

    boolean isOf(UUID person, UUID organisation) {
        return em.createQuery(
                                "select count(m) from Membership m where m.person = :person"
                                        + " and m.organisation = :organisation and m.accepted = true",
                                Long.class)
                        .setParameter("person", person)
                        .setParameter("organisation", organisation)
                        .getSingleResult()
                > 0;
    }

    /** How many wrong codes somebody typed since then. */
    long tries(UUID person, Instant since) {
        return em.createQuery("select count(t) from CodeTry t where t.person = :person and t.at > :since", Long.class)
                .setParameter("person", person)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** One more wrong code, and those from before then are forgotten. */
    void tried(UUID person, Instant now, Instant since) {
        em.createQuery("delete from CodeTry t where t.at <= :since")
                .setParameter("since", since)
                .executeUpdate();
        em.persist(new CodeTry(person, now));
    }
}
