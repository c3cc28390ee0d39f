package org.passerelle.design.procedure;

import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;

/** What was given back to people: of published procedures, by what was measured and never by what was promised. */
@UseCase
public class Gains {
    @Inject
    Procedures procedures;

    /**
     * A published procedure.
     *
     * @param before days it took
     * @param promised days it was to take
     * @param at3 median days measured after three months; empty when not yet
     * @param at12 the same after twelve
     * @param note what was said about the last measurement
     */
    public record Line(
            String title,
            Sector sector,
            UUID organisation,
            int casesPerYear,
            double before,
            double promised,
            OptionalDouble at3,
            OptionalDouble at12,
            String note) {
        /** The last that was measured. */
        public OptionalDouble measured() {
            return at12.isPresent() ? at12 : at3;
        }

        /** Days that one case takes less than before, by the last measurement; negative when it takes longer. */
        public OptionalDouble gained() {
            return measured().isPresent()
                    ? OptionalDouble.of(before - measured().getAsDouble())
                    : OptionalDouble.empty();
        }

        /** Days given back in a year to all who apply; 0 unless measured and shorter. */
        public long givenBack() {
            return Math.max(0, Math.round(gained().orElse(0) * casesPerYear));
        }

        /** Whether it was measured to take longer than before. */
        public boolean isLonger() {
            return gained().orElse(0) < 0;
        }
    }

    /** All published procedures, the newest change first; those that got longer are among them. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public List<Line> lines() {
        return procedures.published().stream().map(Gains::line).toList();
    }

    /** Days given back in a year, measured. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public long givenBack() {
        return lines().stream().mapToLong(Line::givenBack).sum();
    }

    /**
     * What was given back in a field of public action.
     *
     * @param procedures how many are published
     * @param measured how many of them were measured
     * @param longer how many of them got longer
     * @param givenBack days in a year, measured
     */
    public record SectorGain(Sector sector, int procedures, int measured, int longer, long givenBack) {}

    /** By field of public action, in the order of the fields; those without a published procedure are left out. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public List<SectorGain> bySector() {
        Map<Sector, List<Line>> grouped = lines().stream()
                .collect(Collectors.groupingBy(Line::sector, () -> new EnumMap<>(Sector.class), Collectors.toList()));
        return grouped.entrySet().stream()
                .map(e -> new SectorGain(
                        e.getKey(),
                        e.getValue().size(),
                        (int) e.getValue().stream()
                                .filter(l -> l.measured().isPresent())
                                .count(),
                        (int) e.getValue().stream().filter(Line::isLonger).count(),
                        e.getValue().stream().mapToLong(Line::givenBack).sum()))
                .toList();
    }

    private static Line line(Procedure p) {
        return new Line(
                p.title(),
                p.sector(),
                p.organisation(),
                p.casesPerYear(),
                p.todayDays().orElse(0),
                p.promisedDays().orElse(0),
                p.measurement(3).days(),
                p.measurement(12).days(),
                p.lastMeasured().map(Measurement::note).orElse(""));
    }
}
