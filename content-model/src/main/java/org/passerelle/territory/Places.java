package org.passerelle.territory;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.text.Collator;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.LoadedSource;
import org.passerelle.kernel.Snapshot;

/** The territory in the database. */
@ApplicationScoped
class Places {
    private static final String SOURCE = "territory";
    private static final Duration TRUST = Duration.ofSeconds(20);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    private @Nullable Snapshot<Atlas> snapshot;

    @PostConstruct
    void begin() {
        snapshot = new Snapshot<>(clock, TRUST, () -> LoadedSource.stamp(em, SOURCE), this::read);
    }

    /** All of it, from memory. */
    Atlas atlas() {
        return held().get();
    }

    /** An import changed something: every node will see it soon, this one at once. */
    void remember() {
        LoadedSource.remember(em, SOURCE, clock);
        held().forget();
    }

    private Snapshot<Atlas> held() {
        return Objects.requireNonNull(snapshot);
    }

    /** The connection of the running transaction. */
    Connection connection() {
        return em.unwrap(Connection.class);
    }

    private Atlas read() {
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
                rows("select code, name, region_code, latitude, longitude from content.employment_zone")
                        .map(r -> new EmploymentZone(
                                (String) r[0], (String) r[1], (String) r[2], (Double) r[3], (Double) r[4]))
                        .sorted(Comparator.comparing(EmploymentZone::name, Collator.getInstance(Locale.FRENCH)))
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
