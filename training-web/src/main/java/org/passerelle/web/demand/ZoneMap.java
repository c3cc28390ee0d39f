package org.passerelle.web.demand;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.demand.index.DemandIndex;
import org.passerelle.demand.index.ZoneDemand;
import org.passerelle.territory.EmploymentZone;
import org.passerelle.web.platform.ActiveZone;
import org.passerelle.web.platform.Texts;

/** The zones where they lie, each as large as what is posted in its reach. */
@Named
@RequestScoped
public class ZoneMap {
    private static final int NAMED = 8;

    @Inject
    DemandIndex index;

    @Inject
    ActiveZone zone;

    @Inject
    Texts texts;

    @Nullable
    private List<Spot> spots;

    /** A zone on the map. @param said its name and the openings in its reach @param radius in the drawing's units */
    public record Spot(String code, String name, String said, double x, double y, double radius, boolean chosen) {}

    /** The zones, the largest first. */
    public List<Spot> getSpots() {
        if (spots == null) {
            spots = drawn();
        }
        return spots;
    }

    private List<Spot> drawn() {
        List<EmploymentZone> zones = zone.getAll();
        double west =
                zones.stream().mapToDouble(EmploymentZone::longitude).min().orElse(0);
        double north =
                zones.stream().mapToDouble(EmploymentZone::latitude).max().orElse(0);
        double south =
                zones.stream().mapToDouble(EmploymentZone::latitude).min().orElse(0);
        double narrower = Math.cos(Math.toRadians((north + south) / 2));
        double scale = 520 / Math.max(0.1, north - south);
        return zones.stream()
                .map(z -> spot(
                        z,
                        Math.round(40 + (z.longitude() - west) * narrower * scale),
                        Math.round(40 + (north - z.latitude()) * scale)))
                .sorted(Comparator.comparingDouble(Spot::radius).reversed())
                .toList();
    }

    private Spot spot(EmploymentZone z, double x, double y) {
        ZoneDemand asked = index.in(z.code());
        long openings = asked.isThin() ? 0 : Math.round(asked.openings());
        String said = asked.isThin()
                ? texts.of("demand.map.spot.few", z.name())
                : texts.of("demand.map.spot", z.name(), openings);
        return new Spot(
                z.code(),
                z.name(),
                said,
                x,
                y,
                Math.round(6 + 2.2 * Math.sqrt(openings)),
                z.code().equals(zone.getCode()));
    }

    /** Those whose names stand on the map: the largest that lie far enough apart, and the one chosen. */
    public List<Spot> getNamed() {
        List<Spot> named = new ArrayList<>();
        for (Spot spot : getSpots()) {
            boolean free = named.stream().allMatch(n -> Math.abs(n.y - spot.y) > 24 || Math.abs(n.x - spot.x) > 130);
            if (spot.chosen || (free && named.size() < NAMED && spot.x > 60 && spot.x < 420)) {
                named.add(spot);
            }
        }
        return named;
    }
}
