package org.passerelle.territory;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Snapshot;
import org.passerelle.kernel.Text;
import org.passerelle.kernel.UseCase;

/** Answers questions of place from memory; the territory changes only by an import. */
@UseCase
public class Territory {
    private static final Duration TRUST = Duration.ofSeconds(20);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    private @Nullable Snapshot<Atlas> snapshot;

    private record Atlas(
            List<EmploymentZone> zones, List<Commune> communes, Map<String, Map<String, Integer>> minutes) {}

    @PostConstruct
    void begin() {
        snapshot = new Snapshot<>(clock, TRUST, this::stamp, this::load);
    }

    /** The zones, by name. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public List<EmploymentZone> zones() {
        return map().zones;
    }

    /** The zone of this code. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Optional<EmploymentZone> zone(@Nullable String code) {
        return map().zones.stream().filter(z -> z.code().equals(code)).findFirst();
    }

    /** The commune of this code. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Optional<Commune> commune(@Nullable String code) {
        return map().communes.stream().filter(c -> c.code().equals(code)).findFirst();
    }

    /** The communes whose name begins so, accents aside, or whose postal code does; at most {@code most}. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public List<Commune> communes(@Nullable String beginning, int most) {
        String folded = Text.fold(Text.line(beginning));
        return map().communes.stream()
                .filter(c ->
                        Text.fold(c.name()).startsWith(folded) || c.postalCode().startsWith(folded))
                .limit(most)
                .toList();
    }

    /** Minutes by road between two zones' main towns, 0 within one; empty when it is beyond what is known. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public OptionalInt minutes(String from, String to) {
        if (from.equals(to)) {
            return OptionalInt.of(0);
        }
        Integer known = map().minutes.getOrDefault(from, Map.of()).get(to);
        return known == null ? OptionalInt.empty() : OptionalInt.of(known);
    }

    private Atlas map() {
        return Objects.requireNonNull(snapshot).get();
    }

    private String stamp() {
        return (String) em.createNativeQuery(
                        "select coalesce(max(digest), '') from content.loaded_source where name = 'territory'")
                .getSingleResult();
    }

    private Atlas load() {
        List<EmploymentZone> zones =
                rows("select code, name, latitude, longitude from content.employment_zone order by name")
                        .map(r -> new EmploymentZone((String) r[0], (String) r[1], (Double) r[2], (Double) r[3]))
                        .toList();
        List<Commune> communes = rows("select insee_code, name, postal_code, department_code, zone_code"
                        + " from content.commune order by name_key")
                .map(r -> new Commune((String) r[0], (String) r[1], (String) r[2], (String) r[3], (String) r[4]))
                .toList();
        Map<String, Map<String, Integer>> minutes = new HashMap<>();
        rows("select from_zone, to_zone, minutes from content.zone_travel")
                .forEach(r -> minutes.computeIfAbsent((String) r[0], z -> new HashMap<>())
                        .put((String) r[1], ((Number) r[2]).intValue()));
        return new Atlas(zones, communes, minutes);
    }

    @SuppressWarnings("unchecked")
    private Stream<Object[]> rows(String sql) {
        return ((List<Object[]>) em.createNativeQuery(sql).getResultList()).stream();
    }
}
