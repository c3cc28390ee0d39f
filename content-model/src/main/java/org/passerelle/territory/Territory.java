package org.passerelle.territory;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Text;
import org.passerelle.kernel.UseCase;

/**
 * Answers questions of place from memory; the territory changes only by an import. No transaction is begun for an
 * answer.
 */
@UseCase
@Transactional(TxType.SUPPORTS)
public class Territory {
    @Inject
    Places places;

    private volatile @Nullable Indexed indexed;

    private record Indexed(Atlas atlas, CommuneIndex communes) {}

    /** The regions, by name. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public List<Region> regions() {
        return atlas().regions();
    }

    /** The departments, by code. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public List<Department> departments() {
        return atlas().departments();
    }

    /** The zones, by name. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public List<EmploymentZone> zones() {
        return atlas().zones();
    }

    /** The zone of this code. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Optional<EmploymentZone> zone(@Nullable String code) {
        return atlas().zones().stream().filter(z -> z.code().equals(code)).findFirst();
    }

    /** The zones in reach of this one, itself first, then by minutes on the road; empty for an unknown zone. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public List<NearZone> near(String code, int minutes) {
        Map<String, Integer> ways = atlas().minutes().getOrDefault(code, Map.of());
        Stream<NearZone> others = zones().stream()
                .filter(z -> !z.code().equals(code) && ways.getOrDefault(z.code(), Integer.MAX_VALUE) <= minutes)
                .map(z -> new NearZone(z, ways.getOrDefault(z.code(), 0)))
                .sorted(Comparator.comparingInt(NearZone::minutes));
        return Stream.concat(zone(code).map(z -> new NearZone(z, 0)).stream(), others)
                .toList();
    }

    /** The commune of this INSEE code. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Optional<Commune> commune(@Nullable String code) {
        return Optional.ofNullable(code).flatMap(index()::commune);
    }

    /**
     * Where a place is that somebody wrote down by its postal code and its name, either of which may be missing; empty
     * when there is none such, or it can't be told which one is meant.
     */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Optional<Located> named(@Nullable String postalCode, @Nullable String name) {
        return index().named(Text.line(postalCode), Text.line(name));
    }

    /** The nearest commune within 20 kilometres of a point in degrees; empty in the sea and in other regions. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Optional<Located> nearest(double latitude, double longitude) {
        return index().nearest(latitude, longitude);
    }

    /** The one zone of a department, known by its code or its name; empty when it has several. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Optional<Located> department(@Nullable String codeOrName) {
        String said = words(Text.line(codeOrName));
        return departments().stream()
                .filter(d -> words(d.code()).equals(said) || words(d.name()).equals(said))
                .findFirst()
                .flatMap(d -> index().onlyZone(d.code()));
    }

    /**
     * The communes whose name, or a word of it, begins so, accents aside, or whose postal code does; those whose name
     * begins so first, at most {@code most}.
     */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public List<Commune> communes(@Nullable String beginning, int most) {
        String folded = words(Text.line(beginning));
        Comparator<Commune> byBeginning =
                Comparator.comparing(c -> !words(c.name()).startsWith(folded));
        return atlas().communes().stream()
                .filter(c -> (" " + words(c.name())).contains(" " + folded)
                        || c.postalCode().startsWith(folded))
                .sorted(byBeginning)
                .limit(most)
                .toList();
    }

    /** Minutes by road between two zones' main towns, 0 within one; empty when it is beyond what is known. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public OptionalInt minutes(String from, String to) {
        if (from.equals(to)) {
            return OptionalInt.of(0);
        }
        Integer known = atlas().minutes().getOrDefault(from, Map.of()).get(to);
        return known == null ? OptionalInt.empty() : OptionalInt.of(known);
    }

    private static String words(String name) {
        return Text.fold(name).replaceAll("[^a-z0-9]+", " ").strip();
    }

    private CommuneIndex index() {
        Atlas atlas = atlas();
        Indexed known = indexed;
        if (known == null || known.atlas != atlas) {
            known = new Indexed(atlas, new CommuneIndex(atlas.communes()));
            indexed = known;
        }
        return known.communes;
    }

    private Atlas atlas() {
        return places.atlas();
    }
}
