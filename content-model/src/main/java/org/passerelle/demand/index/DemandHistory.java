package org.passerelle.demand.index;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;
import org.passerelle.skills.Referential;
import org.passerelle.territory.EmploymentZone;
import org.passerelle.territory.Territory;

/**
 * What was posted month by month, read from all that is stored: the index in memory forgets what ended, and this does
 * not. Each demand counts in the month in which it was first seen, however often it was posted; those that were never
 * let in, or taken back with the import that brought them, count nowhere.
 */
@UseCase
public class DemandHistory {
    /** How many months are told of, this one included. */
    public static final int MONTHS = 12;

    private static final String POSTED =
            "select s.cluster_id, s.observed_at, s.employer_key, s.openings from content.demand_signal s";

    private static final String WITHIN = " where s.observed_at >= ?1 and s.counted = true"
            + " and s.life <> 'PENDING' and s.life <> 'REFUSED'"
            + " and (s.ended_as is null or s.ended_as not in ('UNDONE', 'SUPERSEDED'))";

    private static final String OF_SKILL =
            POSTED + " join content.demand_skill k on k.signal_id = s.id" + WITHIN + " and k.skill_uri in (";
    private static final String OF_OCCUPATION = POSTED + WITHIN + " and s.occupation_uri in (";

    @PersistenceContext
    EntityManager em;

    @Inject
    Referential referential;

    @Inject
    Territory territory;

    @Inject
    Clock clock;

    /** A demand as it was first seen. */
    private record First(Instant at, String employer, int openings) {
        First earlier(First other) {
            return other.at.isBefore(at) ? other : this;
        }
    }

    /**
     * The demand for a skill in the last twelve months, the oldest first.
     *
     * @param zoneCode in reach of this employment zone; null for the region
     */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public List<MonthlyDemand> ofSkill(String uri, @Nullable String zoneCode) {
        return months(OF_SKILL, referential.same().all(uri), zoneCode);
    }

    /** The same of an occupation. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public List<MonthlyDemand> ofOccupation(String uri, @Nullable String zoneCode) {
        return months(OF_OCCUPATION, Set.of(uri), zoneCode);
    }

    private List<MonthlyDemand> months(String posted, Set<String> uris, @Nullable String zoneCode) {
        YearMonth last = YearMonth.from(Clocks.today(clock));
        YearMonth first = last.minusMonths(MONTHS - 1L);
        Map<YearMonth, List<First>> seen = firsts(posted, List.copyOf(uris), first, reach(zoneCode)).values().stream()
                .collect(Collectors.groupingBy(demand -> YearMonth.from(demand.at.atZone(Clocks.ZONE))));
        return IntStream.range(0, MONTHS)
                .mapToObj(first::plusMonths)
                .map(month -> month(month, seen.getOrDefault(month, List.of())))
                .toList();
    }

    private static MonthlyDemand month(YearMonth month, List<First> seen) {
        long employers = seen.stream().map(First::employer).distinct().count();
        if (employers < ZoneDemand.LEAST_EMPLOYERS) {
            return new MonthlyDemand(month, 0, 0, employers > 0);
        }
        int openings = seen.stream()
                .mapToInt(demand -> Math.min(demand.openings, DemandTable.MOST_OPENINGS))
                .sum();
        return new MonthlyDemand(month, openings, (int) employers, false);
    }

    private Map<UUID, First> firsts(String posted, List<String> uris, YearMonth since, List<String> zones) {
        String within = zones.isEmpty() ? "" : " and s.zone_code in (" + places(uris.size() + 2, zones.size()) + ")";
        Query query = em.createNativeQuery(posted + places(2, uris.size()) + ")" + within)
                .setParameter(1, since.atDay(1).atStartOfDay(Clocks.ZONE).toOffsetDateTime());
        int place = 1;
        for (String uri : uris) {
            query.setParameter(++place, uri);
        }
        for (String zone : zones) {
            query.setParameter(++place, zone);
        }
        Map<UUID, First> firsts = new HashMap<>();
        for (Object each : query.getResultList()) {
            Object[] row = (Object[]) each;
            First seen = new First(Observations.instant(row[1]), (String) row[2], ((Number) row[3]).intValue());
            firsts.merge(Observations.uuid(row[0]), seen, First::earlier);
        }
        return firsts;
    }

    private static String places(int first, int number) {
        return IntStream.range(first, first + number).mapToObj(n -> "?" + n).collect(Collectors.joining(", "));
    }

    /** The zones of which openings are in reach; empty for all. */
    private List<String> reach(@Nullable String zoneCode) {
        List<String> reach = new ArrayList<>();
        if (zoneCode != null) {
            territory.zones().stream()
                    .map(EmploymentZone::code)
                    .filter(other -> other.equals(zoneCode)
                            || territory.minutes(other, zoneCode).orElse(Integer.MAX_VALUE)
                                    <= Commuting.LONGEST_MINUTES)
                    .forEach(reach::add);
        }
        return reach;
    }
}
