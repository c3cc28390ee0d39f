package org.passerelle.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.documents.SubmissionType;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Storing;

/** What people judged, what waits for it, and the files that were handed in. */
@ApplicationScoped
class Marks {
    @PersistenceContext
    EntityManager em;

    /** A file that was handed in. */
    record Submission(UUID attempt, String name, String type, byte[] content) {}

    Mark add(Mark mark) {
        return Storing.once(em, mark);
    }

    Response response(UUID id) {
        return Optional.ofNullable(em.find(Response.class, id)).orElseThrow(() -> new NotFound("response", id));
    }

    /** The judgements of a work, the first one first. */
    List<Mark> of(UUID response) {
        return of(List.of(response)).getOrDefault(response, List.of());
    }

    Map<UUID, List<Mark>> of(Collection<UUID> responses) {
        if (responses.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select m from Mark m where m.response in :responses order by m.number", Mark.class)
                .setParameter("responses", List.copyOf(responses))
                .getResultStream()
                .collect(Collectors.groupingBy(Mark::response));
    }

    /** The judgements of what was handed in in these places, by the work, the first one first. */
    Map<UUID, List<Mark>> in(Collection<UUID> enrolments) {
        if (enrolments.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select m from Mark m, Response r, Attempt a where r.id = m.response and a.id = r.attempt"
                                + " and a.enrolment in :enrolments order by m.number",
                        Mark.class)
                .setParameter("enrolments", List.copyOf(enrolments))
                .getResultStream()
                .collect(Collectors.groupingBy(Mark::response));
    }

    /** The works in these courses that wait, those handed in first first. */
    List<Response> waiting(Collection<UUID> courses, int most) {
        if (courses.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select r from Response r, Attempt a, Enrolment e where a.id = r.attempt and e.id = a.enrolment"
                                + " and ((a.outcome = :waiting and r.score is null and r.peers <> 'PEERS')"
                                + " or r.peers = 'APPEAL') and e.course in :courses"
                                + " order by a.submittedAt, r.id",
                        Response.class)
                .setParameter("waiting", Outcome.WAITING)
                .setParameter("courses", List.copyOf(courses))
                .setMaxResults(most)
                .getResultList();
    }

    UUID keep(UUID attempt, String item, String name, SubmissionType type, byte[] content, Instant now) {
        UUID id = UUID.randomUUID();
        em.createNativeQuery("insert into content.submission (id, attempt_id, item_key, name, type, content, added_at)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
                .setParameter(1, id)
                .setParameter(2, attempt)
                .setParameter(3, item)
                .setParameter(4, name)
                .setParameter(5, type.mime())
                .setParameter(6, content)
                .setParameter(7, Timestamp.from(now))
                .executeUpdate();
        return id;
    }

    /** How many files a learner handed in within a course, in all attempts. */
    long files(UUID enrolment) {
        return ((Number) em.createNativeQuery("select count(*) from content.submission s"
                                + " join content.attempt a on a.id = s.attempt_id where a.enrolment_id = ?1")
                        .setParameter(1, enrolment)
                        .getSingleResult())
                .longValue();
    }

    Submission submission(UUID id) {
        List<?> found = em.createNativeQuery(
                        "select attempt_id, name, type, content from content.submission where id = ?1")
                .setParameter(1, id)
                .getResultList();
        if (found.isEmpty()) {
            throw new NotFound("submission", id);
        }
        Object[] row = (Object[]) found.get(0);
        UUID attempt = row[0] instanceof UUID uuid ? uuid : UUID.fromString(String.valueOf(row[0]));
        return new Submission(attempt, (String) row[1], (String) row[2], (byte[]) row[3]);
    }
}
