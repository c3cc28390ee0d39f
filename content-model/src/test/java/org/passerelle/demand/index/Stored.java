package org.passerelle.demand.index;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** All demands that count as they are stored, read anew and in the plainest way. */
final class Stored {
    private Stored() {}

    static Collection<Observation> all(EntityManager em) {
        Map<UUID, Map<String, Double>> shares = new HashMap<>();
        rows(em, "select signal_id, skill_uri, weight, need from content.demand_skill")
                .forEach(row -> shares.computeIfAbsent(uuid(row[0]), id -> new HashMap<>())
                        .put((String) row[1], ((Number) row[2]).doubleValue() * (row[3].equals("REQUIRED") ? 1 : 0.6)));
        List<Observation> all = new ArrayList<>();
        for (Object[] row : rows(
                em,
                "select id, cluster_id, employer_key, zone_code, openings, trust, observed_at, valid_through, life,"
                        + " ended_as, version, occupation_uri from content.demand_signal where counted")) {
            boolean never = Set.of("PENDING", "REFUSED").contains(row[8])
                    || Set.of("UNDONE", "SUPERSEDED").contains(row[9]);
            if (!never) {
                all.add(new Observation(
                        uuid(row[0]),
                        uuid(row[1]),
                        (String) row[2],
                        (String) row[11],
                        (String) row[3],
                        ((Number) row[4]).intValue(),
                        ((Number) row[5]).doubleValue(),
                        instant(row[6]),
                        row[7] instanceof LocalDate day ? day : ((java.sql.Date) row[7]).toLocalDate(),
                        !row[8].equals("OPEN"),
                        ((Number) row[10]).longValue(),
                        shares.get(uuid(row[0]))));
            }
        }
        return all;
    }

    private static List<Object[]> rows(EntityManager em, String sql) {
        List<?> rows = em.createNativeQuery(sql).getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }

    private static UUID uuid(Object value) {
        return UUID.fromString(value.toString());
    }

    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : ((java.util.Date) value).toInstant();
    }
}
