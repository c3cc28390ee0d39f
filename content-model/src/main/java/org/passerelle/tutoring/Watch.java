package org.passerelle.tutoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.assessment.Outcome;
import org.passerelle.delivery.EnrolmentStatus;
import org.passerelle.discussion.PostState;
import org.passerelle.discussion.ThreadKind;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Text;

/** Looks through the places in runs for who may need help; a handful of queries, however many learners there are. */
@ApplicationScoped
class Watch {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration FORTNIGHT = Duration.ofDays(14);

    private static final String FROM = " from Enrolment e, Person p, CourseRun r where p.id = e.person and r.id = e.run"
            + " and e.course in :courses and e.status <> :left";
    private static final String GOES_ON = " and e.status = :active and (r.endsOn is null or r.endsOn >= :today)";
    private static final String FAILED = "exists (select a.id from Attempt a, Attempt b where a.enrolment = e.id"
            + " and b.enrolment = e.id and a.activity = b.activity and a.number < b.number and a.outcome = :failed"
            + " and b.outcome = :failed and not exists (select c.id from Attempt c where c.enrolment = e.id"
            + " and c.activity = a.activity and c.outcome = :passed))";
    private static final String ASKED =
            "q.author = e.person and q.run = e.run and q.kind = :question and q.state = :visible"
                    + " and q.openedAt < :day and not exists (select x.id from ForumPost x where x.thread = q.id"
                    + " and x.author <> q.author and x.state = :visible)";
    private static final String WROTE =
            "g.enrolment = e.id and g.waitingSince < :day and (not exists (select t.id from CohortTutor t where t.cohort"
                    + " = e.cohort) or exists (select s.id from CohortTutor s where s.cohort = e.cohort and s.person ="
                    + " :me))";
    private static final String UNANSWERED = "(exists (select q.id from ForumThread q where " + ASKED
            + ") or exists (select g.id from Dialogue g where " + WROTE + "))";
    private static final String BEGUN = " and r.startsOn <= :begun";
    private static final String NOTHING =
            " and not exists (select d.id from ActivityProgress d where d.enrolment = e.id)";
    private static final String COLUMNS =
            "select e.id, p.name, e.course, e.lastSeenAt, e.lastActivity, e.group, e.status, e.enrolledAt, e.person";

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** A place, as a query answers it. */
    record Row(
            UUID enrolment,
            String name,
            UUID course,
            Instant lastSeenAt,
            @Nullable UUID lastActivity,
            String group,
            EnrolmentStatus status,
            Instant enrolledAt,
            UUID person) {
        static Row of(Object[] cells) {
            return new Row(
                    (UUID) cells[0],
                    (String) cells[1],
                    (UUID) cells[2],
                    (Instant) cells[3],
                    (UUID) cells[4],
                    (String) cells[5],
                    (EnrolmentStatus) cells[6],
                    (Instant) cells[7],
                    (UUID) cells[8]);
        }
    }

    /** Those who may need help for this reason, those seen last first: they are the easiest to win back. */
    Page<Row> help(Collection<UUID> courses, Reason reason, int page, int size) {
        String where = FROM + GOES_ON + " and " + holds(reason);
        return page(where, " order by e.lastSeenAt desc, e.id", courses, page, size, "");
    }

    /** How many those are. */
    long count(Collection<UUID> courses, Reason reason) {
        return count(FROM + GOES_ON + " and " + holds(reason), courses, "");
    }

    private static String holds(Reason reason) {
        return switch (reason) {
            case UNANSWERED -> UNANSWERED;
            case FAILED_TWICE -> FAILED;
            case QUIET_WEEK -> "e.lastSeenAt < :week and e.lastSeenAt >= :fortnight" + BEGUN;
            case QUIET_TWO_WEEKS -> "e.lastSeenAt < :fortnight" + BEGUN;
        };
    }

    /** The learners of a course, by name; those who may need help by how long they are silent. */
    Page<Row> learners(UUID course, GridFilter filter, String words, int page, int size) {
        String where = FROM
                + switch (filter) {
                    case ALL -> "";
                    case HELP ->
                        GOES_ON + " and (" + UNANSWERED + " or " + FAILED + " or (e.lastSeenAt < :week" + BEGUN + "))";
                    case NOT_STARTED -> NOTHING;
                    case FINISHED -> " and e.status = :completed";
                }
                + (words.isEmpty() ? "" : " and p.nameKey like :name escape '!'");
        String order = filter == GridFilter.HELP ? " order by e.lastSeenAt desc, e.id" : " order by p.nameKey, e.id";
        return page(where, order, List.of(course), page, size, words);
    }

    private Page<Row> page(String where, String order, Collection<UUID> courses, int page, int size, String words) {
        Page<Row> bounds = Page.of(List.of(), page, size);
        List<Row> rows = asked(em.createQuery(COLUMNS + where + order, Object[].class), where, courses, words)
                .setFirstResult((bounds.page() - 1) * bounds.size())
                .setMaxResults(bounds.size())
                .getResultStream()
                .map(Row::of)
                .toList();
        return new Page<>(rows, count(where, courses, words), bounds.page(), bounds.size());
    }

    private long count(String where, Collection<UUID> courses, String words) {
        return asked(em.createQuery("select count(e)" + where, Long.class), where, courses, words)
                .getSingleResult();
    }

    private <T> TypedQuery<T> asked(TypedQuery<T> query, String where, Collection<UUID> courses, String words) {
        Instant now = clock.instant();
        LocalDate today = Clocks.today(clock);
        Map<String, Object> known = new HashMap<>();
        known.put("courses", List.copyOf(courses));
        known.put("left", EnrolmentStatus.WITHDRAWN);
        known.put("active", EnrolmentStatus.ACTIVE);
        known.put("completed", EnrolmentStatus.COMPLETED);
        known.put("today", today);
        known.put("week", now.minus(WEEK));
        known.put("fortnight", now.minus(FORTNIGHT));
        known.put("begun", today.minusDays(WEEK.toDays()));
        known.put("day", now.minus(DAY));
        known.put("me", caller.requirePerson());
        known.put("question", ThreadKind.QUESTION);
        known.put("visible", PostState.VISIBLE);
        known.put("failed", Outcome.FAILED);
        known.put("passed", Outcome.PASSED);
        known.put("name", "%" + escaped(Text.fold(words)) + "%");
        known.forEach((name, value) -> {
            if ((where + " ").matches("(?s).*:" + name + "\\b.*")) {
                query.setParameter(name, value);
            }
        });
        return query;
    }

    private static String escaped(String words) {
        return words.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    /** What nobody replied to. @param title of the question; empty for a message, which is between two sides */
    record Question(String address, String title) {}

    /** The oldest such question of each of these places; where there is none, the message that waits. */
    Map<UUID, Question> unanswered(Collection<UUID> enrolments) {
        Map<UUID, Question> asked = new HashMap<>();
        if (!enrolments.isEmpty()) {
            em.createQuery(
                            "select e.id, q.run, q.id, q.title from Enrolment e, ForumThread q where e.id in :places and "
                                    + ASKED + " order by q.openedAt",
                            Object[].class)
                    .setParameter("places", List.copyOf(enrolments))
                    .setParameter("question", ThreadKind.QUESTION)
                    .setParameter("day", clock.instant().minus(DAY))
                    .setParameter("visible", PostState.VISIBLE)
                    .getResultList()
                    .forEach(row -> asked.putIfAbsent(
                            (UUID) row[0], new Question("/forums/" + row[1] + "/threads/" + row[2], (String) row[3])));
            em.createQuery("select e.id from Enrolment e, Dialogue g where e.id in :places and " + WROTE, UUID.class)
                    .setParameter("places", List.copyOf(enrolments))
                    .setParameter("day", clock.instant().minus(DAY))
                    .setParameter("me", caller.requirePerson())
                    .getResultList()
                    .forEach(place -> asked.putIfAbsent(place, new Question("/me/messages/" + place, "")));
        }
        return asked;
    }

    /** Which quiz was failed twice in each of these places. */
    Map<UUID, UUID> failed(Collection<UUID> enrolments) {
        Map<UUID, UUID> failed = new HashMap<>();
        if (!enrolments.isEmpty()) {
            em.createQuery(
                            "select e.id, a.activity from Enrolment e, Attempt a where a.enrolment = e.id"
                                    + " and e.id in :places and a.outcome = :failed and not exists (select c.id from"
                                    + " Attempt c where c.enrolment = e.id and c.activity = a.activity and c.outcome ="
                                    + " :passed) group by e.id, a.activity having count(a) >= 2",
                            Object[].class)
                    .setParameter("places", List.copyOf(enrolments))
                    .setParameter("failed", Outcome.FAILED)
                    .setParameter("passed", Outcome.PASSED)
                    .getResultList()
                    .forEach(row -> failed.put((UUID) row[0], (UUID) row[1]));
        }
        return failed;
    }

    /** How long a place has been silent, as a reason. */
    List<Reason> silence(Row row) {
        Instant now = clock.instant();
        if (row.status() != EnrolmentStatus.ACTIVE || !row.lastSeenAt().isBefore(now.minus(WEEK))) {
            return List.of();
        }
        return List.of(row.lastSeenAt().isBefore(now.minus(FORTNIGHT)) ? Reason.QUIET_TWO_WEEKS : Reason.QUIET_WEEK);
    }

    /** The moment a week ago. */
    Instant weekAgo() {
        return clock.instant().minus(WEEK);
    }
}
