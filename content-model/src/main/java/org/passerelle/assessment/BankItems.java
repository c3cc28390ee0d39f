package org.passerelle.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Storing;
import org.passerelle.kernel.Text;

/** The items of the banks, their versions, and in which attempts they were given. */
@ApplicationScoped
class BankItems {
    private static final int SIZE = 25;

    @PersistenceContext
    EntityManager em;

    <T> T add(T thing) {
        return Storing.once(em, thing);
    }

    Optional<BankItem> find(UUID id) {
        return Optional.ofNullable(em.find(BankItem.class, id));
    }

    BankItem get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("bank item", id));
    }

    /** The items of these bodies that hold these words and this tag, those changed last first. */
    Page<BankItem> page(Collection<UUID> bodies, String words, String tag, boolean troubled, int page) {
        if (bodies.isEmpty()) {
            return new Page<>(List.of(), 0, 1, SIZE);
        }
        String where = " from BankItem i where i.organisation in :bodies and i.retired = false and i.words like :words"
                + " and i.tags like :tag" + (troubled ? " and i.troubles <> ''" : "");
        String like = '%' + Text.fold(words).replaceAll("[%_\\\\]", "") + '%';
        String tagged = tag.isEmpty() ? "%" : "% " + Text.slug(tag) + " %";
        long total = em.createQuery("select count(i)" + where, Long.class)
                .setParameter("bodies", List.copyOf(bodies))
                .setParameter("words", like)
                .setParameter("tag", tagged)
                .getSingleResult();
        int number = Math.max(1, page);
        List<BankItem> found = em.createQuery("select i" + where + " order by i.changedAt desc, i.id", BankItem.class)
                .setParameter("bodies", List.copyOf(bodies))
                .setParameter("words", like)
                .setParameter("tag", tagged)
                .setFirstResult((number - 1) * SIZE)
                .setMaxResults(SIZE)
                .getResultList();
        return new Page<>(found, total, number, SIZE);
    }

    /** The items of a body that can be drawn under a tag, in an order that never changes. */
    List<BankItem> tagged(UUID body, String tag) {
        return em.createQuery(
                        "select i from BankItem i where i.organisation = :body and i.retired = false"
                                + " and i.tags like :tag order by i.id",
                        BankItem.class)
                .setParameter("body", body)
                .setParameter("tag", "% " + Text.slug(tag) + " %")
                .getResultList();
    }

    /** The tags of these bodies' items, with how many items have them. */
    Map<String, Long> tags(Collection<UUID> bodies) {
        return bodies.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select i from BankItem i where i.organisation in :bodies and i.retired = false",
                                BankItem.class)
                        .setParameter("bodies", List.copyOf(bodies))
                        .getResultStream()
                        .flatMap(item -> item.tags().stream())
                        .collect(Collectors.groupingBy(tag -> tag, TreeMap::new, Collectors.counting()));
    }

    List<BankVersion> versions(UUID item) {
        return em.createQuery(
                        "select v from BankVersion v where v.item = :item order by v.number desc", BankVersion.class)
                .setParameter("item", item)
                .getResultList();
    }

    /** In how many attempts each of these was given. */
    Map<UUID, Long> used(Collection<UUID> items) {
        Map<UUID, Long> used = new HashMap<>();
        for (UUID item : items) {
            Object count = em.createNativeQuery("select count(*) from content.bank_use where item_id = ?1")
                    .setParameter(1, item)
                    .getSingleResult();
            used.put(item, ((Number) count).longValue());
        }
        return used;
    }

    /** An attempt was given an item in this version. */
    void give(UUID attempt, UUID item, int number) {
        em.createNativeQuery("insert into content.bank_use (attempt_id, item_id, number) values (?1, ?2, ?3)")
                .setParameter(1, attempt)
                .setParameter(2, item)
                .setParameter(3, number)
                .executeUpdate();
    }

    /** From now on an attempt is judged by this version. */
    void regiven(UUID attempt, UUID item, int number) {
        em.createNativeQuery("update content.bank_use set number = ?3 where attempt_id = ?1 and item_id = ?2")
                .setParameter(1, attempt)
                .setParameter(2, item)
                .setParameter(3, number)
                .executeUpdate();
    }

    /** The attempts that were handed in and judged by an older version, the oldest first. */
    List<UUID> judgedBefore(UUID item, int number) {
        return uuids(em.createNativeQuery("select u.attempt_id from content.bank_use u"
                        + " join content.attempt a on a.id = u.attempt_id where u.item_id = ?1 and u.number < ?2"
                        + " and a.submitted_at is not null order by a.submitted_at, a.id")
                .setParameter(1, item)
                .setParameter(2, number)
                .getResultList());
    }

    /** The items that were answered since they were measured. */
    List<UUID> toMeasure(int most) {
        return uuids(em.createNativeQuery(
                        "select distinct i.id from content.bank_item i"
                                + " join content.bank_use u on u.item_id = i.id join content.attempt a on a.id = u.attempt_id"
                                + " where a.submitted_at is not null and (i.measured_at is null or a.submitted_at >= i.measured_at)")
                .setMaxResults(most)
                .getResultList());
    }

    /** The first answer of each person to an item. */
    List<ItemStatistics.Observation> firstAnswers(UUID item) {
        List<?> rows = em.createNativeQuery("select cast(e.person_id as varchar(36)), coalesce(r.answer, ''),"
                        + " coalesce(r.score, 0), t.total, t.asked, case when r.id is null then 0 else 1 end from content.bank_use u"
                        + " join content.attempt a on a.id = u.attempt_id"
                        + " join content.enrolment e on e.id = a.enrolment_id"
                        + " left join content.response r on r.attempt_id = a.id and r.item_key = ?1"
                        + " join (select a2.id as id, coalesce(sum(r2.score), 0) as total, count(r2.id) as asked"
                        + " from content.bank_use u2 join content.attempt a2 on a2.id = u2.attempt_id"
                        + " left join content.response r2 on r2.attempt_id = a2.id where u2.item_id = ?2 group by a2.id) t"
                        + " on t.id = a.id where u.item_id = ?2 and a.submitted_at is not null"
                        + " and (r.id is null or r.score is not null) order by a.submitted_at, a.id")
                .setParameter(1, item.toString())
                .setParameter(2, item)
                .getResultList();
        Map<String, ItemStatistics.Observation> first = new HashMap<>();
        List<ItemStatistics.Observation> all = new ArrayList<>();
        for (Object row : rows) {
            Object[] cells = (Object[]) row;
            double score = ((Number) cells[2]).doubleValue();
            long others = ((Number) cells[4]).longValue() - ((Number) cells[5]).longValue();
            double rest = others <= 0 ? -1 : (((Number) cells[3]).doubleValue() - score) / others;
            var seen = new ItemStatistics.Observation((String) cells[1], score, rest);
            if (first.putIfAbsent((String) cells[0], seen) == null) {
                all.add(seen);
            }
        }
        return all;
    }

    void measured(UUID item, ItemStats stats, Instant now) {
        em.createNativeQuery("update content.bank_item set people = ?2, facility = " + figure(stats.facility())
                        + ", discrimination = " + figure(stats.discrimination())
                        + ", choices = ?3, troubles = ?4, measured_at = ?5 where id = ?1")
                .setParameter(1, item)
                .setParameter(2, stats.people())
                .setParameter(3, stats.choices().stream().map(String::valueOf).collect(Collectors.joining(",")))
                .setParameter(
                        4, stats.troubles().stream().map(Enum::name).sorted().collect(Collectors.joining(",")))
                .setParameter(5, Timestamp.from(now))
                .executeUpdate();
    }

    /** A figure as SQL writes it; drivers disagree about parameters that are null. */
    static String figure(Optional<Double> figure) {
        return figure.map(String::valueOf).orElse("null");
    }

    /** An answer moved an item's difficulty by this much. */
    void moved(UUID item, double by) {
        em.createNativeQuery("update content.bank_item set logit = logit + ?2, answers = answers + 1 where id = ?1")
                .setParameter(1, item)
                .setParameter(2, by)
                .executeUpdate();
    }

    private static List<UUID> uuids(List<?> rows) {
        return rows.stream()
                .map(id -> id instanceof UUID uuid ? uuid : UUID.fromString(String.valueOf(id)))
                .toList();
    }
}
