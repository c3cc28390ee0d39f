package org.passerelle.demand.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.passerelle.demand.Need;

/** Reads demands page by page, however many there are. */
@ApplicationScoped
class Observations {
    private static final int PAGE = 5000;
    private static final String COLUMNS = "select s.id, s.cluster_id, s.employer_key, s.zone_code, s.openings, s.trust,"
            + " s.observed_at, s.valid_through, s.life, s.ended_as, s.counted, s.version, k.skill_uri, k.weight, k.need";
    private static final String SEEN = COLUMNS
            + " from (select * from content.demand_signal where id > ?1 and observed_at >= ?2 order by id"
            + " fetch first " + PAGE + " rows only) s"
            + " join content.demand_skill k on k.signal_id = s.id order by s.id";
    private static final String ONE =
            COLUMNS + " from content.demand_signal s join content.demand_skill k on k.signal_id = s.id where s.id = ?1";
    private static final Set<String> NEVER_COUNTED = Set.of("PENDING", "REFUSED");
    private static final Set<String> NOT_ASKED = Set.of("UNDONE", "SUPERSEDED");

    @PersistenceContext
    EntityManager em;

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
            List<?> rows = em.createNativeQuery(SEEN)
                    .setParameter(1, last)
                    .setParameter(2, since.atOffset(ZoneOffset.UTC))
                    .getResultList();
            if (rows.isEmpty()) {
                return;
            }
            last = tell(rows, same, reader);
        }
    }

    /**
     * Reads what was changed since a moment, whatever became of it.
     *
     * @param known how often a demand had been changed when it was read before; those that were not since are left out
     */
    void changedSince(Instant since, ToLongFunction<UUID> known, Reader reader) {
        Map<String, String> same = new HashMap<>();
        List<?> changed = em.createNativeQuery("select id, version from content.demand_signal where changed_at >= ?1")
                .setParameter(1, since.atOffset(ZoneOffset.UTC))
                .getResultList();
        for (Object each : changed) {
            Object[] row = (Object[]) each;
            UUID id = uuid(row[0]);
            if (known.applyAsLong(id) != ((Number) row[1]).longValue()) {
                tell(em.createNativeQuery(ONE).setParameter(1, id).getResultList(), same, reader);
            }
        }
    }

    private static UUID tell(List<?> rows, Map<String, String> same, Reader reader) {
        Map<UUID, Object[]> first = new LinkedHashMap<>();
        Map<UUID, Map<String, Double>> shares = new HashMap<>();
        UUID last = new UUID(0, 0);
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            last = uuid(row[0]);
            first.putIfAbsent(last, row);
            shares.computeIfAbsent(last, i -> new HashMap<>())
                    .put(
                            same.computeIfAbsent((String) row[12], uri -> uri),
                            ((Number) row[13]).doubleValue()
                                    * Need.valueOf((String) row[14]).share());
        }
        first.forEach((id, row) -> tell(id, row, shares.getOrDefault(id, Map.of()), same, reader));
        return last;
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
                same.computeIfAbsent((String) row[3], code -> code),
                ((Number) row[4]).intValue(),
                ((Number) row[5]).doubleValue(),
                instant(row[6]),
                day(row[7]),
                !life.equals("OPEN"),
                ((Number) row[11]).longValue(),
                shares));
    }

    private static UUID uuid(Object value) {
        return value instanceof UUID id ? id : UUID.fromString(value.toString());
    }

    /** The drivers differ in what they make of a timestamp with time zone. */
    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : ((java.util.Date) value).toInstant();
    }

    private static LocalDate day(Object value) {
        return value instanceof LocalDate date ? date : ((java.sql.Date) value).toLocalDate();
    }
}
