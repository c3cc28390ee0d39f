package org.passerelle.territory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.passerelle.kernel.Text;

/**
 * The communes by whatever they are looked up by: their codes, their names as people write them, and where they lie.
 */
final class CommuneIndex {
    private static final double REACH_KM = 20;
    private static final double EARTH_KM = 6371;
    /** Cells of a quarter of a degree: 28 km from north to south, 19 from west to east. */
    private static final int CELLS_PER_DEGREE = 4;

    private final Map<String, Commune> byCode = new HashMap<>();
    private final Map<String, List<Commune>> byName;
    private final Map<String, List<Commune>> byPostalCode;
    private final Map<String, List<Commune>> byDepartment;
    private final Map<Long, List<Commune>> byCell;

    CommuneIndex(List<Commune> communes) {
        communes.forEach(c -> byCode.put(c.code(), c));
        byName = grouped(communes, c -> name(c.name()));
        byPostalCode = grouped(communes, Commune::postalCode);
        byDepartment = grouped(communes, Commune::department);
        byCell = grouped(communes, c -> cell(row(c.latitude()), row(c.longitude())));
    }

    private static <K> Map<K, List<Commune>> grouped(List<Commune> communes, Function<Commune, K> by) {
        return communes.stream().collect(Collectors.groupingBy(by));
    }

    Optional<Commune> commune(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * A town has several postal codes, of which one is known here; so of one name those of the department count too.
     */
    Optional<Located> named(String postalCode, String name) {
        List<Commune> called = byName.getOrDefault(name(name), List.of());
        if (postalCode.isEmpty()) {
            return one(called);
        }
        Optional<Located> same = one(
                called.stream().filter(c -> c.postalCode().equals(postalCode)).toList());
        if (same.isPresent()) {
            return same;
        }
        Optional<Located> near = one(called.stream()
                .filter(c -> c.postalCode().regionMatches(0, postalCode, 0, 2))
                .toList());
        return near.isPresent() ? near : one(byPostalCode.getOrDefault(postalCode, List.of()));
    }

    /** The only commune, or the only zone of several. */
    private static Optional<Located> one(List<Commune> communes) {
        if (communes.size() == 1) {
            return Optional.of(located(communes.get(0)));
        }
        List<String> zones = communes.stream().map(Commune::zone).distinct().toList();
        return zones.size() == 1 ? Optional.of(new Located(zones.get(0), Optional.empty())) : Optional.empty();
    }

    Optional<Located> onlyZone(String department) {
        return one(byDepartment.getOrDefault(department, List.of()))
                .map(only -> new Located(only.zone(), Optional.empty()));
    }

    Optional<Located> nearest(double latitude, double longitude) {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            return Optional.empty();
        }
        return around(row(latitude), row(longitude))
                .map(commune -> Map.entry(commune, kilometres(commune, latitude, longitude)))
                .filter(e -> e.getValue() <= REACH_KM)
                .min(Map.Entry.<Commune, Double>comparingByValue()
                        .thenComparing(e -> e.getKey().code()))
                .map(e -> located(e.getKey()));
    }

    private Stream<Commune> around(int row, int column) {
        return Stream.of(row - 1, row, row + 1)
                .flatMap(r -> Stream.of(column - 2, column - 1, column, column + 1, column + 2)
                        .flatMap(c -> byCell.getOrDefault(cell(r, c), List.of()).stream()));
    }

    /** On the sphere, by the haversine formula. */
    private static double kilometres(Commune commune, double latitude, double longitude) {
        double north = Math.toRadians(commune.latitude() - latitude) / 2;
        double east = Math.toRadians(commune.longitude() - longitude) / 2;
        double half = Math.pow(Math.sin(north), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(commune.latitude()))
                        * Math.pow(Math.sin(east), 2);
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)));
    }

    private static Located located(Commune commune) {
        return new Located(commune.zone(), Optional.of(commune.code()));
    }

    private static int row(double degrees) {
        return (int) Math.floor(degrees * CELLS_PER_DEGREE);
    }

    private static long cell(int row, int column) {
        return row * 10_000L + column;
    }

    /** "St-Junien Cedex 2" is "saint junien". */
    private static String name(String name) {
        return Text.fold(name)
                .replaceAll("[^a-z]+", " ")
                .replaceAll("\\bcedex\\b.*", "")
                .replaceAll("\\bste\\b", "sainte")
                .replaceAll("\\bst\\b", "saint")
                .strip();
    }
}
