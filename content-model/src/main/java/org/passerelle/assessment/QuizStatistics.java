package org.passerelle.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What first answers say of the items that quizzes keep themselves. */
@ApplicationScoped
class QuizStatistics {
    @PersistenceContext
    EntityManager em;

    /** What was measured of an item. */
    record Measured(UUID activity, String item, ItemStats stats) {}

    /** The quizzes that were answered since they were measured. */
    List<UUID> toMeasure(int most) {
        List<?> found = em.createNativeQuery("select a.activity_id from content.attempt a"
                        + " join content.assessment s on s.activity_id = a.activity_id"
                        + " left join content.quiz_measure m on m.activity_id = a.activity_id"
                        + " where a.submitted_at is not null and s.adaptive = ''"
                        + " and (m.measured_at is null or a.submitted_at >= m.measured_at)"
                        + " group by a.activity_id order by a.activity_id")
                .setMaxResults(most)
                .getResultList();
        return found.stream().map(QuizStatistics::uuid).toList();
    }

    /** Of each item that a quiz keeps itself, the first answer of each person to it as it stands now. */
    Map<String, List<ItemStatistics.Observation>> firstAnswers(Assessment quiz) {
        String own = quiz.document();
        String asked = own.substring(0, own.length() - 1);
        List<?> rows = em.createNativeQuery("select cast(e.person_id as varchar(36)), cast(a.id as varchar(36)),"
                        + " r.item_key, coalesce(r.answer, ''), r.score from content.attempt a"
                        + " join content.enrolment e on e.id = a.enrolment_id"
                        + " left join content.response r on r.attempt_id = a.id"
                        + " where a.activity_id = ?1 and a.number = 1 and a.submitted_at is not null"
                        + " and left(a.items, ?2) = ?3 order by a.submitted_at, a.id")
                .setParameter(1, quiz.activity())
                .setParameter(2, asked.length())
                .setParameter(3, asked)
                .getResultList();
        Map<String, String> firstOf = new HashMap<>();
        Map<String, Map<String, Object[]>> attempts = new LinkedHashMap<>();
        for (Object row : rows) {
            Object[] cells = (Object[]) row;
            String attempt = (String) cells[1];
            if (firstOf.computeIfAbsent((String) cells[0], p -> attempt).equals(attempt)) {
                Map<String, Object[]> answers = attempts.computeIfAbsent(attempt, a -> new HashMap<>());
                if (cells[2] != null) {
                    answers.put((String) cells[2], cells);
                }
            }
        }
        Map<String, List<ItemStatistics.Observation>> first = new HashMap<>();
        quiz.items().forEach(item -> first.put(item.key(), new ArrayList<>()));
        attempts.values().forEach(answers -> observe(first, answers));
        return first;
    }

    /** An attempt in which something waits for a person tells nothing yet. */
    private static void observe(Map<String, List<ItemStatistics.Observation>> first, Map<String, Object[]> answers) {
        if (answers.values().stream().anyMatch(cells -> cells[4] == null)) {
            return;
        }
        double total =
                first.keySet().stream().mapToDouble(key -> score(answers, key)).sum();
        first.forEach((key, observations) -> {
            double score = score(answers, key);
            double rest = first.size() < 2 ? -1 : (total - score) / (first.size() - 1);
            String answer = answers.containsKey(key) ? (String) answers.get(key)[3] : "";
            observations.add(new ItemStatistics.Observation(answer, score, rest));
        });
    }

    private static double score(Map<String, Object[]> answers, String key) {
        return answers.containsKey(key) ? ((Number) answers.get(key)[4]).doubleValue() : 0;
    }

    /** Keeps what was measured in the place of what was before. */
    void measured(UUID activity, Map<String, ItemStats> stats, Instant now) {
        forget(activity);
        stats.forEach((item, of) -> em.createNativeQuery("insert into content.quiz_item_stat (activity_id, item_key,"
                        + " people, facility, discrimination, choices, troubles) values (?1, ?2, ?3, "
                        + BankItems.figure(of.facility()) + ", " + BankItems.figure(of.discrimination()) + ", ?4, ?5)")
                .setParameter(1, activity)
                .setParameter(2, item)
                .setParameter(3, of.people())
                .setParameter(4, of.choices().stream().map(String::valueOf).collect(Collectors.joining(",")))
                .setParameter(5, of.troubles().stream().map(Enum::name).sorted().collect(Collectors.joining(",")))
                .executeUpdate());
        em.createNativeQuery("insert into content.quiz_measure (activity_id, measured_at) values (?1, ?2)")
                .setParameter(1, activity)
                .setParameter(2, Timestamp.from(now))
                .executeUpdate();
    }

    /** What was measured is of other items than those that stand now. */
    void forget(UUID activity) {
        for (String table : List.of("quiz_item_stat", "quiz_measure")) {
            em.createNativeQuery("delete from content." + table + " where activity_id = ?1")
                    .setParameter(1, activity)
                    .executeUpdate();
        }
    }

    /** The items of these courses' quizzes with which something is wrong. */
    List<Measured> troubled(Set<UUID> courses) {
        List<Measured> found = new ArrayList<>();
        for (UUID course : courses) {
            List<?> rows = em.createNativeQuery("select t.activity_id, t.item_key, t.people, t.facility,"
                            + " t.discrimination, t.troubles from content.quiz_item_stat t"
                            + " join content.activity a on a.id = t.activity_id"
                            + " join content.learning_unit u on u.id = a.unit_id"
                            + " where u.course_id = ?1 and t.troubles <> '' order by a.position, t.item_key")
                    .setParameter(1, course)
                    .getResultList();
            rows.forEach(row -> found.add(measured((Object[]) row)));
        }
        return found;
    }

    /** The items of banks with which something is wrong, among those that were given in these courses. */
    Set<UUID> troubledBankItems(Set<UUID> courses) {
        Set<UUID> found = new HashSet<>();
        for (UUID course : courses) {
            List<?> rows = em.createNativeQuery("select distinct i.id from content.bank_item i"
                            + " join content.bank_use b on b.item_id = i.id join content.attempt a on a.id = b.attempt_id"
                            + " join content.enrolment e on e.id = a.enrolment_id"
                            + " where e.course_id = ?1 and i.troubles <> '' and i.retired = false")
                    .setParameter(1, course)
                    .getResultList();
            rows.forEach(row -> found.add(uuid(row)));
        }
        return found;
    }

    private static Measured measured(Object[] cells) {
        Set<ItemTrouble> troubles = Arrays.stream(((String) cells[5]).split(","))
                .map(ItemTrouble::valueOf)
                .collect(Collectors.toSet());
        return new Measured(
                uuid(cells[0]),
                (String) cells[1],
                new ItemStats(((Number) cells[2]).intValue(), figure(cells[3]), figure(cells[4]), List.of(), troubles));
    }

    private static Optional<Double> figure(Object cell) {
        return Optional.ofNullable((Number) cell).map(Number::doubleValue);
    }

    private static UUID uuid(Object cell) {
        return cell instanceof UUID id ? id : UUID.fromString(String.valueOf(cell));
    }
}
