package org.passerelle.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Storing;

/** Assessments, and what learners answered to them. */
@ApplicationScoped
class Attempts {
    /** What this transaction saw of it before is read again. */
    private static final Map<String, Object> ANEW = Map.of("eclipselink.refresh", "True");

    @PersistenceContext
    EntityManager em;

    /** The rules of these activities that are quizzes. */
    Map<UUID, AttemptRules> rules(Collection<UUID> activities) {
        return activities.isEmpty()
                ? Map.of()
                : em.createQuery("select a from Assessment a where a.activity in :activities", Assessment.class)
                        .setParameter("activities", List.copyOf(activities))
                        .getResultStream()
                        .collect(Collectors.toMap(Assessment::activity, Assessment::rules));
    }

    Optional<Assessment> assessment(UUID activity) {
        return em.createQuery("select a from Assessment a where a.activity = :activity", Assessment.class)
                .setParameter("activity", activity)
                .getResultStream()
                .findFirst();
    }

    List<Assessment> assessments(Collection<UUID> activities) {
        return activities.isEmpty()
                ? List.of()
                : em.createQuery("select a from Assessment a where a.activity in :activities", Assessment.class)
                        .setParameter("activities", List.copyOf(activities))
                        .getResultList();
    }

    /** The attempts in these places without what was asked in them, the first one of each quiz first. */
    List<TriedQuiz> tries(Collection<UUID> enrolments) {
        return enrolments.isEmpty()
                ? List.of()
                : em
                        .createQuery(
                                "select a.enrolment, a.activity, a.number, a.startedAt, a.submittedAt, a.outcome, a.score,"
                                        + " a.passMark from Attempt a where a.enrolment in :enrolments order by a.number",
                                Object[].class)
                        .setParameter("enrolments", List.copyOf(enrolments))
                        .getResultList()
                        .stream()
                        .map(Attempts::tried)
                        .toList();
    }

    private static TriedQuiz tried(Object[] row) {
        Outcome outcome = (Outcome) row[5];
        double score = row[6] == null ? 0 : (Double) row[6];
        boolean enough = score * 100 >= (Integer) row[7] - 1e-9;
        return new TriedQuiz(
                (UUID) row[0],
                (UUID) row[1],
                (Integer) row[2],
                (Instant) row[3],
                Optional.ofNullable((Instant) row[4]),
                outcome == Outcome.WAITING,
                outcome == Outcome.OPEN ? row[4] != null && enough : outcome == Outcome.PASSED,
                score);
    }

    <T> T add(T thing) {
        return Storing.once(em, thing);
    }

    /** Held until the transaction ends, so that answering and handing in come one after the other. */
    Attempt locked(UUID id) {
        Attempt attempt = em.find(Attempt.class, id, LockModeType.PESSIMISTIC_WRITE, ANEW);
        if (attempt == null) {
            throw new NotFound("attempt", id);
        }
        return attempt;
    }

    Attempt get(UUID id) {
        return Optional.ofNullable(em.find(Attempt.class, id)).orElseThrow(() -> new NotFound("attempt", id));
    }

    Response response(UUID id) {
        return Optional.ofNullable(em.find(Response.class, id)).orElseThrow(() -> new NotFound("response", id));
    }

    /** The attempts at a quiz, the last first. */
    List<Attempt> of(UUID enrolment, UUID activity) {
        return em.createQuery(
                        "select a from Attempt a where a.enrolment = :enrolment and a.activity = :activity"
                                + " order by a.number desc",
                        Attempt.class)
                .setParameter("enrolment", enrolment)
                .setParameter("activity", activity)
                .getResultList();
    }

    /** Attempts whose time was over before this, the oldest first. */
    List<UUID> overdue(Instant before, int most) {
        return em.createQuery(
                        "select a.id from Attempt a where a.submittedAt is null and a.dueAt < :before order by a.dueAt, a.id",
                        UUID.class)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
    }

    /** A person's attempts that are open and have an end. */
    List<Attempt> running(UUID person) {
        return em.createQuery(
                        "select a from Attempt a, Enrolment e where e.id = a.enrolment and e.person = :person"
                                + " and a.submittedAt is null and a.dueAt is not null",
                        Attempt.class)
                .setParameter("person", person)
                .getResultList();
    }

    /** The attempts in these places that were handed in. */
    List<Attempt> submitted(Collection<UUID> enrolments) {
        return enrolments.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select a from Attempt a where a.enrolment in :enrolments and a.submittedAt is not null",
                                Attempt.class)
                        .setParameter("enrolments", List.copyOf(enrolments))
                        .getResultList();
    }

    /** What was answered in the attempts in these places that were handed in. */
    List<Response> answered(Collection<UUID> enrolments) {
        return enrolments.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select r from Response r, Attempt a where a.id = r.attempt"
                                        + " and a.enrolment in :enrolments and a.submittedAt is not null",
                                Response.class)
                        .setParameter("enrolments", List.copyOf(enrolments))
                        .getResultList();
    }

    /** What was answered to an item of an attempt. */
    Optional<Response> response(UUID attempt, String item) {
        return em.createQuery("select r from Response r where r.attempt = :attempt and r.item = :item", Response.class)
                .setParameter("attempt", attempt)
                .setParameter("item", item)
                .getResultStream()
                .findFirst();
    }

    /** What was answered in an attempt, by the item's key. */
    Map<String, Response> responses(UUID attempt) {
        return responses(List.of(attempt)).stream().collect(Collectors.toMap(Response::item, Function.identity()));
    }

    List<Response> responses(Collection<UUID> attempts) {
        if (attempts.isEmpty()) {
            return List.of();
        }
        return em.createQuery("select r from Response r where r.attempt in :attempts", Response.class)
                .setParameter("attempts", List.copyOf(attempts))
                .getResultList();
    }
}
