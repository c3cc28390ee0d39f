package org.passerelle.web.demand;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.Catalogue;
import org.passerelle.catalogue.CourseCard;
import org.passerelle.demand.index.DemandIndex;
import org.passerelle.demand.index.SkillDemand;
import org.passerelle.demand.index.Trend;
import org.passerelle.demand.index.ZoneDemand;
import org.passerelle.kernel.Permission;
import org.passerelle.skills.Referential;
import org.passerelle.territory.EmploymentZone;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.ActiveZone;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/**
 * What is asked for around here, for everybody: a map of the zones, and the skills most asked for with what is known.
 */
@Named
@RequestScoped
@Route(path = "/demand", view = "/demand/map.xhtml", access = Permission.PUBLIC, cached = true)
public class DemandMapPage {
    private static final int MOST = 20;
    private static final int NAMED = 8;

    @Inject
    DemandIndex index;

    @Inject
    Catalogue catalogue;

    @Inject
    Referential referential;

    @Inject
    ActiveZone zone;

    @Inject
    ActiveLocale locale;

    @Inject
    Texts texts;

    @Nullable
    private List<Row> rows;

    /**
     * A skill that is asked for.
     *
     * @param level openings as of now, rounded
     * @param bar the share as a part of the largest, 0 to 100
     * @param direction {@code up}, {@code down}, or {@code still} where no change is sure
     * @param specific how many times as much as everywhere, in words; empty where it is as everywhere
     * @param courses how many courses teach it
     * @param address of these courses
     */
    public record Row(
            String label,
            String level,
            int bar,
            String share,
            String interval,
            String direction,
            String trend,
            String specific,
            boolean estimated,
            int courses,
            String address) {}

    /** A zone on the map. @param radius in the units of the drawing */
    public record Spot(String code, String name, double x, double y, double radius, int openings, boolean chosen) {}

    /** The skills most asked for, the surest first. */
    public List<Row> getRows() {
        if (rows == null) {
            ZoneDemand asked = index.in(zone.getCode());
            List<String> top = asked.topSurely(MOST);
            Map<String, List<CourseCard>> teaching = catalogue.teachingEach(top);
            double most = top.isEmpty() ? 1 : asked.low(top.get(0));
            rows = top.stream()
                    .map(skill -> row(skill, asked, most, teaching.getOrDefault(skill, List.of())))
                    .toList();
        }
        return rows;
    }

    private Row row(String skill, ZoneDemand asked, double most, List<CourseCard> courses) {
        SkillDemand demand = index.demand(skill, zone.getCode());
        Trend trend = index.trend(skill, zone.getCode());
        double times = asked.specificity(skill);
        return new Row(
                referential.label(skill, locale.language()),
                texts.number(Math.round(demand.expected())),
                (int) Math.round(100 * demand.low() / most),
                texts.percent(demand.share()),
                texts.of("demand.map.between", texts.percent(demand.low()), texts.percent(demand.high())),
                trend.isSure() ? trend.change() > 0 ? "up" : "down" : "still",
                trend.isSure()
                        ? texts.of(
                                "demand.map.trend", signed(trend.change()), signed(trend.low()), signed(trend.high()))
                        : texts.of("demand.map.trend.still"),
                zone.isChosen() && times > 1.2
                        ? texts.of("demand.map.specific", texts.number(Math.round(times * 10) / 10.0))
                        : "",
                demand.estimatedFromRegion(),
                courses.size(),
                "/courses?skill=" + java.net.URLEncoder.encode(skill, java.nio.charset.StandardCharsets.UTF_8));
    }

    private String signed(double change) {
        return (change > 0 ? "+" : "−") + texts.percent(Math.abs(change));
    }

    /** The zones where they lie, each as large as what is posted in its reach. */
    public List<Spot> getSpots() {
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
                .map(z -> {
                    int openings = (int) Math.round(index.in(z.code()).openings());
                    return new Spot(
                            z.code(),
                            z.name(),
                            Math.round(40 + (z.longitude() - west) * narrower * scale),
                            Math.round(40 + (north - z.latitude()) * scale),
                            Math.round(6 + 2.2 * Math.sqrt(openings)),
                            openings,
                            z.code().equals(zone.getCode()));
                })
                .sorted(Comparator.comparingInt(Spot::openings).reversed())
                .toList();
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

    /** The openings in reach as of now. */
    public String getOpenings() {
        return texts.number(Math.round(index.in(zone.getCode()).openings()));
    }

    /** The data of this page for programs. @param format {@code json} or {@code csv} */
    public String data(String format) {
        String code = zone.getCode();
        return "/api/v1/demand." + format + (code == null ? "" : "?zone=" + code);
    }
}
