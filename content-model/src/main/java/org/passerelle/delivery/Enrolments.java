package org.passerelle.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Storing;
import org.passerelle.kernel.Text;

/** The learners' places in runs, and what they have done there. */
@ApplicationScoped
class Enrolments {
    @PersistenceContext
    EntityManager em;

    Enrolment add(Enrolment enrolment) {
        return Storing.once(em, enrolment);
    }

    /** This person's enrolment of this identifier. @throws NotFound when there is none, or it is somebody else's */
    Enrolment own(UUID id, UUID person) {
        return Optional.ofNullable(em.find(Enrolment.class, id))
                .filter(enrolment -> enrolment.person().equals(person))
                .orElseThrow(() -> new NotFound("enrolment", id));
    }

    Optional<Enrolment> find(UUID id) {
        return Optional.ofNullable(em.find(Enrolment.class, id));
    }

    /** The places in a course, those left aside. */
    List<Enrolment> in(UUID course) {
        return em.createQuery(
                        "select e from Enrolment e where e.course = :course and e.status <> :left", Enrolment.class)
                .setParameter("course", course)
                .setParameter("left", EnrolmentStatus.WITHDRAWN)
                .getResultList();
    }

    /** The learners of a run whose names hold these words, by name. */
    Page<RunLearner> learnersOf(UUID run, String words, int page, int size) {
        String where = " from Enrolment e, Person p where p.id = e.person and e.run = :run and e.status <> :left"
                + " and p.nameKey like :words";
        String like = '%' + Text.fold(words).replaceAll("[%_\\\\]", "") + '%';
        long total = em.createQuery("select count(e)" + where, Long.class)
                .setParameter("run", run)
                .setParameter("left", EnrolmentStatus.WITHDRAWN)
                .setParameter("words", like)
                .getSingleResult();
        List<RunLearner> found = em
                .createQuery(
                        "select e.id, e.person, p.name, e.group" + where + " order by p.nameKey, e.id", Object[].class)
                .setParameter("run", run)
                .setParameter("left", EnrolmentStatus.WITHDRAWN)
                .setParameter("words", like)
                .setFirstResult((page - 1) * size)
                .setMaxResults(size)
                .getResultList()
                .stream()
                .map(Enrolments::learner)
                .toList();
        return new Page<>(found, total, page, size);
    }

    List<RunLearner> learners(Collection<UUID> places) {
        return places.isEmpty()
                ? List.of()
                : em
                        .createQuery(
                                "select e.id, e.person, p.name, e.group from Enrolment e, Person p"
                                        + " where p.id = e.person and e.id in :places",
                                Object[].class)
                        .setParameter("places", List.copyOf(places))
                        .getResultList()
                        .stream()
                        .map(Enrolments::learner)
                        .toList();
    }

    List<RunLearner> learnersIn(UUID run, Collection<UUID> places) {
        return places.isEmpty()
                ? List.of()
                : em
                        .createQuery(
                                "select e.id, e.person, p.name, e.group from Enrolment e, Person p"
                                        + " where p.id = e.person and e.run = :run and e.status <> :left"
                                        + " and e.id in :places",
                                Object[].class)
                        .setParameter("run", run)
                        .setParameter("left", EnrolmentStatus.WITHDRAWN)
                        .setParameter("places", List.copyOf(places))
                        .getResultList()
                        .stream()
                        .map(Enrolments::learner)
                        .toList();
    }

    private static RunLearner learner(Object[] row) {
        return new RunLearner((UUID) row[0], (UUID) row[1], (String) row[2], (String) row[3]);
    }

    Map<String, UUID> byAddress(UUID run, Collection<String> addresses) {
        Map<String, UUID> found = new HashMap<>();
        if (!addresses.isEmpty()) {
            em.createQuery(
                            "select p.emailKey, e.id from Enrolment e, Person p where p.id = e.person and e.run = :run"
                                    + " and e.status <> :left and p.emailKey in :addresses",
                            Object[].class)
                    .setParameter("run", run)
                    .setParameter("left", EnrolmentStatus.WITHDRAWN)
                    .setParameter("addresses", List.copyOf(addresses))
                    .getResultList()
                    .forEach(row -> found.put((String) row[0], (UUID) row[1]));
        }
        return found;
    }

    /** The names of the people who have places in a course. */
    Map<UUID, String> names(UUID course) {
        Map<UUID, String> names = new HashMap<>();
        em.createQuery(
                        "select p.id, p.name from Person p, Enrolment e where p.id = e.person and e.course = :course",
                        Object[].class)
                .setParameter("course", course)
                .getResultList()
                .forEach(row -> names.put((UUID) row[0], (String) row[1]));
        return names;
    }

    /** The names of these people. */
    Map<UUID, String> namesOf(Collection<UUID> people) {
        Map<UUID, String> names = new HashMap<>();
        if (!people.isEmpty()) {
            em.createQuery("select p.id, p.name from Person p where p.id in :people", Object[].class)
                    .setParameter("people", List.copyOf(people))
                    .getResultList()
                    .forEach(row -> names.put((UUID) row[0], (String) row[1]));
        }
        return names;
    }

    /** The places in a run, those left aside. */
    List<Enrolment> inRun(UUID run) {
        return em.createQuery("select e from Enrolment e where e.run = :run and e.status <> :left", Enrolment.class)
                .setParameter("run", run)
                .setParameter("left", EnrolmentStatus.WITHDRAWN)
                .getResultList();
    }

    /** The places in a cohort, those left included. */
    List<Enrolment> inCohort(UUID cohort) {
        return em.createQuery("select e from Enrolment e where e.cohort = :cohort", Enrolment.class)
                .setParameter("cohort", cohort)
                .getResultList();
    }

    Optional<Enrolment> of(UUID person, UUID run) {
        return em.createQuery("select e from Enrolment e where e.person = :person and e.run = :run", Enrolment.class)
                .setParameter("person", person)
                .setParameter("run", run)
                .getResultStream()
                .findFirst();
    }

    /** This person's places, but for those left, the one visited last first. */
    List<Enrolment> of(UUID person) {
        return em.createQuery(
                        "select e from Enrolment e where e.person = :person and e.status <> :left"
                                + " order by e.lastSeenAt desc, e.id",
                        Enrolment.class)
                .setParameter("person", person)
                .setParameter("left", EnrolmentStatus.WITHDRAWN)
                .getResultList();
    }

    /** What was done in these places. */
    List<ActivityProgress> progress(List<UUID> enrolments) {
        if (enrolments.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select p from ActivityProgress p where p.enrolment in :enrolments", ActivityProgress.class)
                .setParameter("enrolments", enrolments)
                .getResultList();
    }

    /** Writes down that an activity was done; a second time it only raises the score. */
    void done(Enrolment enrolment, UUID activity, @Nullable Double score, Instant now) {
        progress(List.of(enrolment.id())).stream()
                .filter(progress -> progress.activity().equals(activity))
                .findFirst()
                .ifPresentOrElse(
                        progress -> progress.raise(score),
                        () -> Storing.once(em, new ActivityProgress(enrolment.id(), activity, score, now)));
    }

    /** Writes down that an activity was known before; what is done stays done. */
    void acquired(Enrolment enrolment, UUID activity, Instant now) {
        boolean there = progress(List.of(enrolment.id())).stream()
                .anyMatch(progress -> progress.activity().equals(activity));
        if (!there) {
            Storing.once(em, ActivityProgress.acquired(enrolment.id(), activity, now));
        }
    }

    /** The best scores in quizzes, by place and quiz. */
    Map<UUID, Map<UUID, Double>> scores(List<UUID> enrolments) {
        Map<UUID, Map<UUID, Double>> scores = new HashMap<>();
        if (!enrolments.isEmpty()) {
            em.createQuery("select s from ActivityScore s where s.enrolment in :enrolments", ActivityScore.class)
                    .setParameter("enrolments", enrolments)
                    .getResultList()
                    .forEach(score -> scores.computeIfAbsent(score.enrolment(), e -> new HashMap<>())
                            .put(score.activity(), score.best()));
        }
        return scores;
    }

    /** Writes down a score in a quiz; only a better one changes anything. */
    void scored(UUID enrolment, UUID activity, double score) {
        em.createQuery(
                        "select s from ActivityScore s where s.enrolment = :enrolment and s.activity = :activity",
                        ActivityScore.class)
                .setParameter("enrolment", enrolment)
                .setParameter("activity", activity)
                .getResultStream()
                .findFirst()
                .ifPresentOrElse(
                        before -> before.raise(score),
                        () -> Storing.once(em, new ActivityScore(enrolment, activity, score)));
    }

    /** How many people learn in these runs; at least one run. */
    Learners learners(Collection<UUID> runs, Instant since) {
        return new Learners(
                count("e.status = :status", runs, EnrolmentStatus.ACTIVE, null),
                count("e.status <> :status and e.enrolledAt >= :since", runs, EnrolmentStatus.WITHDRAWN, since),
                count("e.status = :status and e.completedAt >= :since", runs, EnrolmentStatus.COMPLETED, since));
    }

    private int count(String which, Collection<UUID> runs, EnrolmentStatus status, @Nullable Instant since) {
        TypedQuery<Long> query = em.createQuery(
                        "select count(distinct e.person) from Enrolment e where e.run in :runs and " + which,
                        Long.class)
                .setParameter("runs", runs)
                .setParameter("status", status);
        if (since != null) {
            query.setParameter("since", since);
        }
        return Math.toIntExact(query.getSingleResult());
    }
}
