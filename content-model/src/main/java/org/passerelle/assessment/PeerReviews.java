package org.passerelle.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Storing;

/** Works among peers, samples to practise on, and reviews. */
@ApplicationScoped
class PeerReviews {
    @PersistenceContext
    EntityManager em;

    <T> T add(T thing) {
        return Storing.once(em, thing);
    }

    void remove(Object thing) {
        em.remove(thing);
    }

    List<PeerSample> samples(UUID activity, String item) {
        return em.createQuery(
                        "select s from PeerSample s where s.activity = :activity and s.item = :item"
                                + " order by s.addedAt, s.id",
                        PeerSample.class)
                .setParameter("activity", activity)
                .setParameter("item", item)
                .getResultList();
    }

    PeerSample sample(UUID id) {
        return Optional.ofNullable(em.find(PeerSample.class, id)).orElseThrow(() -> new NotFound("sample", id));
    }

    List<PeerCalibration> calibrations(UUID enrolment) {
        return em.createQuery("select c from PeerCalibration c where c.enrolment = :enrolment", PeerCalibration.class)
                .setParameter("enrolment", enrolment)
                .getResultList();
    }

    PeerReview review(UUID id) {
        return Optional.ofNullable(em.find(PeerReview.class, id)).orElseThrow(() -> new NotFound("review", id));
    }

    /** The reviews that a learner was given, the first one first. */
    List<PeerReview> of(UUID enrolment) {
        return em.createQuery(
                        "select r from PeerReview r where r.enrolment = :enrolment order by r.assignedAt, r.id",
                        PeerReview.class)
                .setParameter("enrolment", enrolment)
                .getResultList();
    }

    /** The reviews of these works. */
    Map<UUID, List<PeerReview>> about(Collection<UUID> works) {
        return works.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select r from PeerReview r where r.response in :works order by r.assignedAt, r.id",
                                PeerReview.class)
                        .setParameter("works", List.copyOf(works))
                        .getResultStream()
                        .collect(Collectors.groupingBy(PeerReview::response));
    }

    /** A work among peers. @param author the place of whoever wrote it */
    record Handed(Response work, UUID author) {}

    /** The works of a run that peers review, in the order in which they were handed in. */
    List<Handed> round(UUID run, UUID activity, String item) {
        return em
                .createQuery(
                        "select r, a.enrolment from Response r, Attempt a, Enrolment e where a.id = r.attempt"
                                + " and e.id = a.enrolment and e.run = :run and a.activity = :activity and r.item = :item"
                                + " and r.peers = 'PEERS' order by a.submittedAt, r.id",
                        Object[].class)
                .setParameter("run", run)
                .setParameter("activity", activity)
                .setParameter("item", item)
                .getResultList()
                .stream()
                .map(row -> new Handed((Response) row[0], (UUID) row[1]))
                .toList();
    }

    /** The works that are among peers. */
    List<Response> waiting(int most) {
        return em.createQuery(
                        "select r from Response r, Attempt a where a.id = r.attempt and r.peers = 'PEERS'"
                                + " order by a.submittedAt, r.id",
                        Response.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** Whether the learner of a place was given a work to review. */
    boolean isReviewer(UUID work, Collection<UUID> places) {
        return !places.isEmpty()
                && em.createQuery(
                                        "select count(r) from PeerReview r where r.response = :work and r.enrolment in :places",
                                        Long.class)
                                .setParameter("work", work)
                                .setParameter("places", List.copyOf(places))
                                .getSingleResult()
                        > 0;
    }
}
