package org.passerelle.demand.index;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToDoubleFunction;

/** The formula of the index written out plainly, over all demands each time. */
final class Plain {
    private final List<Observation> standing = new ArrayList<>();
    private final Commuting commuting;
    private final Map<String, String> regions;
    private final Instant now;

    Plain(Collection<Observation> all, Commuting commuting, Map<String, String> regions, Instant now) {
        this.commuting = commuting;
        this.regions = regions;
        this.now = now;
        Map<UUID, Observation> byCluster = new HashMap<>();
        for (Observation o : all) {
            byCluster.merge(o.cluster(), o, this::standsFor);
        }
        byCluster.values().stream().filter(o -> !isEnded(o)).forEach(standing::add);
    }

    private boolean isEnded(Observation o) {
        return o.ended() || o.lastDay().isBefore(LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    private Observation standsFor(Observation one, Observation other) {
        if (isEnded(one) != isEnded(other)) {
            return isEnded(one) ? other : one;
        }
        int later = one.observedAt().compareTo(other.observedAt());
        return later > 0 || (later == 0 && one.signal().compareTo(other.signal()) > 0) ? one : other;
    }

    private double sight(Observation o) {
        return o.trust() * Math.pow(0.5, Duration.between(o.observedAt(), now).toSeconds() / 86_400.0 / 45);
    }

    private ToDoubleFunction<Observation> reach(String area) {
        return o -> {
            if (area.isEmpty()) {
                return 1;
            }
            if (area.startsWith("region ")) {
                return regions.get(o.zoneCode()).equals(area.substring(7)) ? 1 : 0;
            }
            Commuting.Way way = commuting.into(area).get(o.zoneCode());
            return way == null ? 0 : way.part();
        };
    }

    private static double level(Map<String, Double> byEmployer) {
        double[] values =
                byEmployer.values().stream().mapToDouble(Double::doubleValue).toArray();
        return EmployerCap.level(values, values.length, EmployerCap.OF_FEW);
    }

    private Map<String, Double> openingsByEmployer(String area) {
        Map<String, Double> sums = new HashMap<>();
        for (Observation o : standing) {
            double part = reach(area).applyAsDouble(o);
            if (part > 0) {
                sums.merge(o.employer(), part * sight(o) * Math.min(20, o.openings()), Double::sum);
            }
        }
        return sums;
    }

    double openings(String area) {
        Map<String, Double> sums = openingsByEmployer(area);
        return sums.values().stream().mapToDouble(v -> Math.min(v, level(sums))).sum();
    }

    double evidence(String area) {
        double sum = 0;
        double squares = 0;
        for (Observation o : standing) {
            double w = reach(area).applyAsDouble(o) * sight(o);
            sum += w;
            squares += w * w;
        }
        return 10 + (squares > 0 ? sum * sum / squares : 0);
    }

    private double asked(String subject, String area) {
        double most = level(openingsByEmployer(area));
        Map<String, Double> sums = new HashMap<>();
        for (Observation o : standing) {
            double part = reach(area).applyAsDouble(o);
            double share = asks(o, subject);
            if (part > 0 && share > 0) {
                sums.merge(o.employer(), part * sight(o) * Math.min(20, o.openings()) * share, Double::sum);
            }
        }
        sums.replaceAll((employer, amount) -> Math.min(amount, most));
        return sums.values().stream().mapToDouble(v -> Math.min(v, level(sums))).sum();
    }

    /** How much of an opening counts for a skill, or for the occupation that it is for. */
    private static double asks(Observation o, String subject) {
        return subject.equals(o.occupation())
                ? 1
                : o.shares().getOrDefault(subject, 0.0).floatValue();
    }

    double everywhere(String subject) {
        double all = openings("");
        return all > 0 ? Math.min(1, asked(subject, "") / all) : 0;
    }

    double share(String subject, String zone) {
        double everywhere = everywhere(subject);
        String region = "region " + regions.get(zone);
        double inRegion = (asked(subject, region) + 10 * everywhere) / (openings(region) + 10);
        return (asked(subject, zone) + 10 * inRegion) / (openings(zone) + 10);
    }
}
