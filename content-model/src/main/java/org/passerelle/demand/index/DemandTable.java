package org.passerelle.demand.index;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.territory.EmploymentZone;

/**
 * The demand for every skill and every occupation in every zone, kept while demands come, change and go. With w halving
 * every 45 days, v the openings of a demand (at most 20), q its trust, p how much of an opening counts for the skill
 * (all of it for the occupation) and k how much of it is in reach, N = Σ w q v p k and A = Σ w q v k, each employer
 * capped in both.
 */
final class DemandTable {
    static final double HALF_LIFE_DAYS = 45;
    static final int RECENT_DAYS = 60;
    static final int TREND_DAYS = 120;
    static final int ALL_DAYS = 365;
    /** No demand counts for more openings than this, whatever it says. */
    static final int MOST_OPENINGS = 20;

    private static final double DAY_0 = 20_454;
    private static final double SECONDS_A_DAY = 86_400;

    private final Subjects subjects = new Subjects();
    private final Numbering employers = new Numbering();
    private final Numbering zones = new Numbering();
    private final Map<String, String> regionOf = new HashMap<>();
    private final Map<String, Area> areas = new LinkedHashMap<>();
    private final List<List<Reached>> reached = new ArrayList<>();
    private final SignalTable signals;
    private final Scratch scratch = new Scratch();
    private final Map<String, Held> views = new HashMap<>();
    private final Figures figures;
    private long changes;
    private int today;

    /** An area that a zone belongs to, and how much of the zone's openings count there. */
    private record Reached(Area area, double part) {}

    private record Held(ZoneDemand view, long changes, double days) {}

    DemandTable(Collection<EmploymentZone> all, Commuting commuting) {
        for (EmploymentZone zone : all) {
            zones.of(zone.code());
            regionOf.put(zone.code(), zone.region());
            reached.add(new ArrayList<>());
        }
        signals = new SignalTable(zones.size(), this::changed);
        figures = new Figures(signals, subjects);
        area("", List.copyOf(regionOf.keySet()), Map.of());
        regionOf.values().stream()
                .distinct()
                .forEach(region -> area(
                        "region " + region,
                        regionOf.keySet().stream()
                                .filter(zone -> region.equals(regionOf.get(zone)))
                                .toList(),
                        Map.of()));
        regionOf.keySet()
                .forEach(zone -> area(zone, List.copyOf(commuting.into(zone).keySet()), commuting.into(zone)));
    }

    private void area(String name, List<String> members, Map<String, Commuting.Way> ways) {
        Commuting.Way whole = new Commuting.Way(1, 0);
        Area area = new Area(
                signals,
                members.stream().mapToInt(zones::find).toArray(),
                members.stream()
                        .mapToDouble(zone -> ways.getOrDefault(zone, whole).part())
                        .toArray(),
                members.stream()
                        .mapToInt(zone -> ways.getOrDefault(zone, whole).minutes())
                        .toArray());
        areas.put(name, area);
        for (int i = 0; i < members.size(); i++) {
            reached.get(zones.find(members.get(i))).add(new Reached(area, area.part(i)));
        }
    }

    /**
     * What an opening seen on a day, counted in days since 1970, weighs as of day 0; so that ageing changes nothing.
     */
    static double weight(double seen) {
        return Math.pow(2, (seen - DAY_0) / HALF_LIFE_DAYS);
    }

    static double days(Instant instant) {
        return instant.toEpochMilli() / 1000.0 / SECONDS_A_DAY;
    }

    private void changed(Signal signal, boolean stands) {
        for (Reached one : reached.get(signal.zone)) {
            one.area.changed(signal, one.part, stands);
        }
    }

    /** Takes in a demand as it is now; one of an unknown zone is left out. */
    synchronized void put(Observation seen) {
        int zone = zones.find(seen.zoneCode());
        if (zone < 0) {
            remove(seen.signal());
            return;
        }
        String occupation = seen.occupation();
        int[] asked = new int[seen.shares().size() + (occupation == null ? 0 : 1)];
        float[] shares = new float[asked.length];
        int at = 0;
        for (Map.Entry<String, Double> share : seen.shares().entrySet()) {
            asked[at] = subjects.skill(share.getKey());
            shares[at++] = share.getValue().floatValue();
        }
        if (occupation != null) {
            asked[at] = subjects.occupation(occupation);
            shares[at] = 1;
        }
        signals.put(new Signal(
                seen.signal(),
                seen.cluster(),
                employers.of(seen.employer()),
                zone,
                Math.min(seen.openings(), MOST_OPENINGS),
                seen.trust(),
                days(seen.observedAt()),
                (int) seen.lastDay().toEpochDay(),
                seen.ended() || seen.lastDay().toEpochDay() < today,
                seen.version(),
                asked,
                shares));
        changes++;
    }

    /** Takes a demand out. */
    synchronized void remove(UUID signal) {
        if (signals.version(signal) >= 0) {
            signals.remove(signal);
            changes++;
        }
    }

    /** Lets a day begin: those whose last day is past count no longer, and those too old to tell anything are gone. */
    synchronized void begin(int day) {
        if (day == today) {
            return;
        }
        today = day;
        signals.over(day).forEach(signals::remove);
        signals.expired(day).forEach(s -> signals.put(s.asEnded()));
        changes++;
    }

    /** @param zone null for everywhere; an unknown zone is answered with everywhere */
    synchronized ZoneDemand view(@Nullable String zone, Instant now) {
        String region = zone == null ? null : regionOf.get(zone);
        if (zone == null || region == null) {
            return view("", now, null);
        }
        return view(zone, now, view("region " + region, now, view("", now, null)));
    }

    private ZoneDemand view(String name, Instant now, @Nullable ZoneDemand larger) {
        double days = days(now);
        Held held = views.get(name);
        if (held != null && held.changes == changes && held.days == days) {
            return held.view;
        }
        double worth = 1 / weight(days);
        Area area = Objects.requireNonNull(areas.get(name));
        ZoneDemand view = new ZoneDemand(
                subjects, area.sums(subjects.size(), EmployerCap.OF_FEW / worth, scratch), worth, larger);
        views.put(name, new Held(view, changes, days));
        return view;
    }

    /**
     * How much a skill or an occupation is asked for; where the zone's own openings and employers would be thin, with
     * the region's.
     */
    synchronized DemandFigures demand(String uri, @Nullable String zone, Instant now) {
        return figures(uri, zone, view(zone, now), now);
    }

    /** The same for everybody to read: where the zone's own figures would be thin, the region's share stands in too. */
    synchronized DemandFigures published(String uri, @Nullable String zone, Instant now) {
        ZoneDemand view = view(zone, now);
        return figures(
                uri, zone, zone != null && view.isThin(uri) ? view.larger().orElse(view) : view, now);
    }

    private DemandFigures figures(String uri, @Nullable String zone, ZoneDemand shares, Instant now) {
        ZoneDemand view = view(zone, now);
        boolean thin = zone != null && view.isThin(uri);
        boolean enough = !(thin ? view.larger().orElse(view) : view).isThin(uri);
        Figures.Counted counted = figures.count(areaOf(thin ? null : zone, zone), uri, days(now));
        return new DemandFigures(
                uri,
                Optional.ofNullable(zone),
                shares.share(uri),
                shares.low(uri),
                shares.high(uri),
                shares.share(uri) * view.openings(),
                counted.openings(),
                counted.employers(),
                counted.signals(),
                counted.withinMinutes(),
                counted.days(),
                thin,
                enough && counted.employers() >= ZoneDemand.LEAST_EMPLOYERS);
    }

    /**
     * How the share of a skill or an occupation has moved; where the zone's own figures would be thin, the region's.
     */
    synchronized Trend trend(String uri, @Nullable String zone, Instant now) {
        boolean thin = zone != null && view(zone, now).isThin(uri);
        return figures.trend(areaOf(thin ? null : zone, zone), uri, days(now), changes);
    }

    /** The skills that stand in demands beside this one in a zone's reach, with the openings of those demands. */
    synchronized Map<String, Double> beside(String skill, @Nullable String zone) {
        return figures.beside(areaOf(zone, zone), skill);
    }

    private Area areaOf(@Nullable String zone, @Nullable String within) {
        String region = within == null ? null : regionOf.get(within);
        Area area = areas.get(zone != null && region != null ? zone : region == null ? "" : "region " + region);
        return Objects.requireNonNull(area);
    }

    /** How many times something changed; the answers to two questions between which it is the same agree. */
    synchronized long changes() {
        return changes;
    }

    /** How often a demand that is held had been changed when it was read; -1 when it is not held. */
    synchronized long version(UUID signal) {
        return signals.version(signal);
    }

    /** How many demands are held. */
    synchronized int size() {
        return signals.size();
    }

    static Duration history() {
        return Duration.ofDays(ALL_DAYS);
    }
}
