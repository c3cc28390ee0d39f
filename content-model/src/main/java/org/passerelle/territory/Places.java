package org.passerelle.territory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.passerelle.kernel.LoadedSource;

/** The territory in the database. */
@ApplicationScoped
class Places {
    private static final String SOURCE = "territory";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** A text that changes with each import that changed something. */
    String stamp() {
        return LoadedSource.stamp(em, SOURCE);
    }

    void remember() {
        LoadedSource.remember(em, SOURCE, clock);
    }

    /** The connection of the running transaction. */
    Connection connection() {
        return em.unwrap(Connection.class);
    }

    Atlas atlas() {
        Map<String, Map<String, Integer>> minutes = new HashMap<>();
        rows("select from_zone, to_zone, minutes from content.zone_travel")
                .forEach(r -> minutes.computeIfAbsent((String) r[0], z -> new HashMap<>())
                        .put((String) r[1], ((Number) r[2]).intValue()));
        return new Atlas(
                rows("select code, name from content.region order by name")
                        .map(r -> new Region((String) r[0], (String) r[1]))
                        .toList(),
                rows("select code, name, region_code from content.department order by code")
                        .map(r -> new Department((String) r[0], (String) r[1], (String) r[2]))
                        .toList(),
                rows("select code, name, region_code, latitude, longitude from content.employment_zone order by name")
                        .map(r -> new EmploymentZone(
                                (String) r[0], (String) r[1], (String) r[2], (Double) r[3], (Double) r[4]))
                        .toList(),
                rows("select insee_code, name, postal_code, department_code, zone_code, latitude, longitude"
                                + " from content.commune order by name_key, insee_code")
                        .map(Places::commune)
                        .toList(),
                minutes);
    }

    private static Commune commune(Object[] r) {
        return new Commune(
                (String) r[0], (String) r[1], (String) r[2], (String) r[3], (String) r[4], (Double) r[5], (Double)
                        r[6]);
    }

    private Stream<Object[]> rows(String sql) {
        List<?> rows = em.createNativeQuery(sql).getResultList();
        return rows.stream().map(Object[].class::cast);
    }
}
