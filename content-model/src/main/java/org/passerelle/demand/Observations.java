package org.passerelle.demand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.kernel.Clocks;

/** Reads all demands that count, in one query. */
@ApplicationScoped
class Observations {
    @PersistenceContext
    EntityManager em;

    /** A text that changes whenever a demand does. */
    String stamp() {
        Object[] row = (Object[]) em.createNativeQuery(
                        "select count(*), max(changed_at), coalesce(sum(version), 0) from content.demand_signal")
                .getSingleResult();
        return row[0] + " " + row[1] + " " + row[2];
    }

    /** The demands that are open, of organisations in good standing, and seen within a year. */
    Collection<Observation> all(Clock clock) {
        OffsetDateTime since = clock.instant().atOffset(ZoneOffset.UTC).minusDays(DemandTable.ALL_DAYS);
        List<?> rows = em.createNativeQuery("select s.id, s.organisation_id, s.zone_code, s.openings, s.observed_at,"
                        + " k.skill_uri, k.weight, k.need from content.demand_signal s"
                        + " join content.demand_skill k on k.signal_id = s.id"
                        + " where s.status = 'OPEN' and s.counted = true and s.valid_through >= ?1"
                        + " and s.observed_at >= ?2")
                .setParameter(1, Clocks.today(clock))
                .setParameter(2, since)
                .getResultList();
        Map<Object, Observation> bySignal = new LinkedHashMap<>();
        Map<String, String> same = new HashMap<>();
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            bySignal.computeIfAbsent(row[0], id -> observation(row))
                    .shares()
                    .put(
                            same.computeIfAbsent((String) row[5], uri -> uri),
                            ((Number) row[6]).doubleValue()
                                    * Need.valueOf((String) row[7]).share());
        }
        return bySignal.values();
    }

    private static Observation observation(Object[] row) {
        return new Observation(
                uuid(row[0]),
                uuid(row[1]),
                (String) row[2],
                ((Number) row[3]).intValue(),
                instant(row[4]),
                new HashMap<>());
    }

    private static UUID uuid(Object value) {
        return value instanceof UUID id ? id : UUID.fromString(value.toString());
    }

    /** The drivers differ in what they make of a timestamp with time zone. */
    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : ((java.util.Date) value).toInstant();
    }
}
