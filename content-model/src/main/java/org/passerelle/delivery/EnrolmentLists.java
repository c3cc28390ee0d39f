package org.passerelle.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.passerelle.kernel.NotFound;

/** The lists by which trainers enrol, and whose addresses are in them. */
@ApplicationScoped
class EnrolmentLists {
    private static final int SLICE = 500;
    private static final int MOST_SHOWN = 20;

    @PersistenceContext
    EntityManager em;

    void add(EnrolmentList list, List<EnrolmentRow> rows) {
        em.persist(list);
        em.flush();
        rows.forEach(em::persist);
    }

    EnrolmentList get(UUID id) {
        return Optional.ofNullable(em.find(EnrolmentList.class, id)).orElseThrow(() -> new NotFound("list", id));
    }

    void remove(EnrolmentList list) {
        em.createQuery("delete from EnrolmentRow r where r.list = :list")
                .setParameter("list", list.id())
                .executeUpdate();
        em.remove(list);
    }

    List<EnrolmentList> newest(UUID run) {
        return em.createQuery(
                        "select l from EnrolmentList l where l.run = :run order by l.handedInAt desc, l.id",
                        EnrolmentList.class)
                .setParameter("run", run)
                .setMaxResults(MOST_SHOWN)
                .getResultList();
    }

    List<EnrolmentRow> rows(UUID list, EnrolmentRowState state) {
        return em.createQuery(
                        "select r from EnrolmentRow r where r.list = :list and r.state = :state order by r.line",
                        EnrolmentRow.class)
                .setParameter("list", list)
                .setParameter("state", state)
                .getResultList();
    }

    Map<EnrolmentRowState, Long> counts(UUID list) {
        Map<EnrolmentRowState, Long> counts = new EnumMap<>(EnrolmentRowState.class);
        em.createQuery(
                        "select r.state, count(r) from EnrolmentRow r where r.list = :list group by r.state",
                        Object[].class)
                .setParameter("list", list)
                .getResultList()
                .forEach(row -> counts.put((EnrolmentRowState) row[0], (Long) row[1]));
        return counts;
    }

    /** The rows that wait for whoever has this address, the oldest first. */
    List<EnrolmentRow> waiting(String digest) {
        return em.createQuery(
                        "select r from EnrolmentRow r where r.digest = :digest and r.state = :invited order by r.id",
                        EnrolmentRow.class)
                .setParameter("digest", digest)
                .setParameter("invited", EnrolmentRowState.INVITED)
                .getResultList();
    }

    /** Whose confirmed accounts have these addresses. */
    Map<String, UUID> accounts(Collection<String> addresses) {
        Map<String, UUID> found = new HashMap<>();
        List<String> all = new ArrayList<>(addresses);
        for (int from = 0; from < all.size(); from += SLICE) {
            em.createQuery(
                            "select p.emailKey, p.id from Person p where p.emailKey in :keys and p.confirmed = true",
                            Object[].class)
                    .setParameter("keys", all.subList(from, Math.min(all.size(), from + SLICE)))
                    .getResultList()
                    .forEach(row -> found.put((String) row[0], (UUID) row[1]));
        }
        return found;
    }

    /** Which of these addresses have a place in a run. */
    Set<String> there(UUID run, Collection<String> addresses) {
        Set<String> there = new HashSet<>();
        List<String> all = new ArrayList<>(addresses);
        for (int from = 0; from < all.size(); from += SLICE) {
            there.addAll(em.createQuery(
                            "select p.emailKey from Person p, Enrolment e where e.person = p.id and e.run = :run"
                                    + " and e.status <> :left and p.emailKey in :keys",
                            String.class)
                    .setParameter("run", run)
                    .setParameter("left", EnrolmentStatus.WITHDRAWN)
                    .setParameter("keys", all.subList(from, Math.min(all.size(), from + SLICE)))
                    .getResultList());
        }
        return there;
    }

    /** The address of an account, in the form in which it is compared. */
    Optional<String> address(UUID person) {
        return em.createQuery("select p.emailKey from Person p where p.id = :id", String.class)
                .setParameter("id", person)
                .getResultStream()
                .findFirst();
    }
}
