package org.passerelle.demand.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.passerelle.demand.Need;
import org.passerelle.skills.Referential;
import org.passerelle.skills.SameSkills;

/** Reads demands page by page, however many there are. */
@ApplicationScoped
class Observations {
    private static final int PAGE = 5000;
    private static final int AT_ONCE = 500;
    /** Their skills are read by themselves: joined, a database may go through all there are for each page. */
    private static final String DEMANDS = "select s.id, s.cluster_id, s.employer_key, s.zone_code, s.openings, s.trust,"
            + " s.observed_at, s.valid_through, s.life, s.ended_as, s.counted, s.version, s.occupation_uri from content.demand_signal s"
            + " where ";

    private static final String SKILLS =
            "select k.signal_id, k.skill_uri, k.weight, k.need from content.demand_skill k where ";
    private static final String SEEN =
            DEMANDS + "s.id > ?1 and s.observed_at >= ?2 order by s.id fetch first " + PAGE + " rows only";
    private static final String BETWEEN = SKILLS + "k.signal_id > ?1 and k.signal_id <= ?2";
    private static final Set<String> NEVER_COUNTED = Set.of("PENDING", "REFUSED");
    private static final Set<String> NOT_ASKED = Set.of("UNDONE", "SUPERSEDED");

    @PersistenceContext
    EntityManager em;

    @Inject
    Referential referential;

    /** Hears of each demand. */
    interface Reader {
        /** It counts, or did until it ended. */
        void found(Observation observation);

        /** It does not count. */
        void absent(UUID signal);
    }

    /** Reads what was seen since a moment. */
    void seenSince(Instant since, Reader reader) {
        Map<String, String> same = new HashMap<>();
        UUID last = new UUID(0, 0);
        while (true) {
            List<?> demands = em.createNativeQuery(SEEN)
                    .setParameter(1, last)
                    .setParameter(2, since.atOffset(ZoneOffset.UTC))
                    .getResultList();
            if (demands.isEmpty()) {
                return;
            }
            UUID next = uuid(((Object[]) demands.get(demands.size() - 1))[0]);
            List<?> skills = em.createNativeQuery(BETWEEN)
                    .setParameter(1, last)
                    .setParameter(2, next)
                    .getResultList();
            tell(demands, skills, same, reader);
            last = next;
        }
    }

    /**
     * Reads what was changed since a moment, whatever became of it.
     *
     * @param known how often a demand had been changed when it was read before; those that were not since are left out
     */
    void changedSince(Instant since, ToLongFunction<UUID> known, Reader reader) {
        List<?> rows = em.createNativeQuery("select id, version from content.demand_signal where changed_at >= ?1")
                .setParameter(1, since.atOffset(ZoneOffset.UTC))
                .getResultList();
        List<UUID> changed = rows.stream()
                .map(Object[].class::cast)
                .filter(row -> known.applyAsLong(uuid(row[0])) != ((Number) row[1]).longValue())
                .map(row -> uuid(row[0]))
                .toList();
        Map<String, String> same = new HashMap<>();
        for (int from = 0; from < changed.size(); from += AT_ONCE) {
            read(changed.subList(from, Math.min(changed.size(), from + AT_ONCE)), same, reader);
        }
    }

    private void read(List<UUID> ids, Map<String, String> same, Reader reader) {
        tell(among(DEMANDS + "s.id", ids), among(SKILLS + "k.signal_id", ids), same, reader);
    }

    private List<?> among(String select, List<UUID> ids) {
        String places =
                IntStream.rangeClosed(1, ids.size()).mapToObj(n -> "?" + n).collect(Collectors.joining(", "));
        Query query = em.createNativeQuery(select + " in (" + places + ")");
        for (int i = 0; i < ids.size(); i++) {
            query.setParameter(i + 1, ids.get(i));
        }
        return query.getResultList();
    }

    private void tell(List<?> demands, List<?> skills, Map<String, String> same, Reader reader) {
        SameSkills one = referential.same();
        Map<UUID, Map<String, Double>> shares = new HashMap<>();
        for (Object each : skills) {
            Object[] row = (Object[]) each;
            shares.computeIfAbsent(uuid(row[0]), id -> new HashMap<>())
                    .merge(
                            same.computeIfAbsent(one.of((String) row[1]), uri -> uri),
                            ((Number) row[2]).doubleValue()
                                    * Need.valueOf((String) row[3]).share(),
                            Math::max);
        }
        for (Object each : demands) {
            Object[] row = (Object[]) each;
            UUID id = uuid(row[0]);
            tell(id, row, shares.getOrDefault(id, Map.of()), same, reader);
        }
    }

    private static void tell(
            UUID id, Object[] row, Map<String, Double> shares, Map<String, String> same, Reader reader) {
        String life = (String) row[8];
        if (!(Boolean) row[10] || NEVER_COUNTED.contains(life) || NOT_ASKED.contains((String) row[9])) {
            reader.absent(id);
            return;
        }
        reader.found(new Observation(
                id,
                uuid(row[1]),
                same.computeIfAbsent((String) row[2], key -> key),
                row[12] == null ? null : same.computeIfAbsent((String) row[12], uri -> uri),
                same.computeIfAbsent((String) row[3], code -> code),
                ((Number) row[4]).intValue(),
                ((Number) row[5]).doubleValue(),
                instant(row[6]),
                day(row[7]),
                !life.equals("OPEN"),
                ((Number) row[11]).longValue(),
                shares));
    }

    static UUID uuid(Object value) {
        return value instanceof UUID id ? id : UUID.fromString(value.toString());
    }

    /** The drivers differ in what they make of a timestamp with time zone. */
    static Instant instant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : ((java.util.Date) value).toInstant();
    }

    private static LocalDate day(Object value) {
        return value instanceof LocalDate date ? date : ((java.sql.Date) value).toLocalDate();
    }
}
