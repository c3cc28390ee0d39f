package org.passerelle.demand.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.passerelle.demand.DemandChanged;
import org.passerelle.demand.DemandPosted;
import org.passerelle.kernel.Clocks;
import org.passerelle.skills.Referential;
import org.passerelle.skills.SameSkills;
import org.passerelle.territory.EmploymentZone;
import org.passerelle.territory.Territory;

/**
 * How much each skill and each occupation is asked for in each zone, answered from memory. It takes in what changed at
 * the first question after a demand was posted or changed here, and within 20 seconds after that happened on another
 * node. Demands age by the hour. When two skills become one, or one two, it is filled anew.
 */
@ApplicationScoped
public class DemandIndex {
    private static final Duration TRUST = Duration.ofSeconds(20);
    /** Changes may be committed in another order than they were made; this far back they are read again. */
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    @Inject
    Observations observations;

    @Inject
    Territory territory;

    @Inject
    Referential referential;

    @Inject
    Clock clock;

    private final ReentrantLock renewing = new ReentrantLock();
    private volatile @Nullable Held held;

    /**
     * The table as it was last brought up to date.
     *
     * @param same which skills were one when it was filled
     * @param checked until when it is believed, less the time of trust; {@link Instant#EPOCH} when something changed
     *     here
     * @param read when it was last brought up to date
     * @param asOf when it last became another one by that
     */
    private record Held(
            DemandTable table,
            List<EmploymentZone> zones,
            SameSkills same,
            Instant checked,
            Instant read,
            Instant asOf,
            long changes) {}

    /**
     * How much every skill and every occupation is asked for in an area.
     *
     * @param zoneCode in this employment zone; null for the region
     */
    public ZoneDemand in(@Nullable String zoneCode) {
        return held().table.view(zoneCode, hour());
    }

    /**
     * How much a skill or an occupation is asked for, in figures to be told.
     *
     * @param zoneCode in this employment zone; null for the region
     */
    public DemandFigures demand(String uri, @Nullable String zoneCode) {
        Held held = held();
        return held.table.demand(held.same.of(uri), zoneCode, hour());
    }

    /** The same for everybody to read: where too little is known of the zone, the region's share stands in too. */
    public DemandFigures published(String uri, @Nullable String zoneCode) {
        Held held = held();
        return held.table.published(held.same.of(uri), zoneCode, hour());
    }

    /** How the share of a skill or an occupation in what is newly asked for has moved in a zone, or in the region. */
    public Trend trend(String uri, @Nullable String zoneCode) {
        Held held = held();
        return held.table.trend(held.same.of(uri), zoneCode, hour());
    }

    /** The skills that stand in demands beside this one, itself among them, with the openings of those demands. */
    public Map<String, Double> beside(String skillUri, @Nullable String zoneCode) {
        Held held = held();
        return held.table.beside(held.same.of(skillUri), zoneCode);
    }

    /** The skills that are most asked for in a zone, or in the region, by their share of openings. */
    public List<DemandFigures> topSkills(@Nullable String zoneCode, int most) {
        return in(zoneCode).top(most).stream()
                .map(skill -> demand(skill, zoneCode))
                .toList();
    }

    /** When the answers last became others; it serves as their version. */
    public Instant asOf() {
        Instant changed = held().asOf;
        return changed.isAfter(hour()) ? changed : hour();
    }

    void posted(@Observes(during = TransactionPhase.AFTER_SUCCESS) DemandPosted event) {
        forget();
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) DemandChanged event) {
        forget();
    }

    private void forget() {
        Held known = held;
        if (known != null) {
            held = new Held(known.table, known.zones, known.same, Instant.EPOCH, known.read, known.asOf, known.changes);
        }
    }

    private Instant hour() {
        return clock.instant().truncatedTo(ChronoUnit.HOURS);
    }

    private Held held() {
        Held known = held;
        if (known != null && clock.instant().isBefore(known.checked.plus(TRUST))) {
            return known;
        }
        if (known != null && !renewing.tryLock()) {
            return known;
        }
        if (known == null) {
            renewing.lock();
        }
        try {
            return renew();
        } finally {
            renewing.unlock();
        }
    }

    private Held renew() {
        Held known = held;
        Instant now = clock.instant();
        if (known != null && now.isBefore(known.checked.plus(TRUST))) {
            return known;
        }
        List<EmploymentZone> zones = territory.zones();
        SameSkills same = referential.same();
        int today = (int) Clocks.today(clock).toEpochDay();
        Held fresh;
        if (known == null || known.zones != zones || !known.same.equals(same)) {
            DemandTable table = load(zones, today, now);
            fresh = new Held(table, zones, same, now, now, now, table.changes());
        } else {
            DemandTable table = known.table;
            table.begin(today);
            observations.changedSince(known.read.minus(OVERLAP), table::version, reader(table));
            boolean quiet = table.changes() == known.changes;
            fresh = new Held(table, zones, same, now, now, quiet ? known.asOf : now, table.changes());
        }
        if (held == known) {
            held = fresh;
        }
        return fresh;
    }

    private DemandTable load(List<EmploymentZone> zones, int today, Instant now) {
        Commuting commuting =
                new Commuting(zones.stream().map(EmploymentZone::code).toList(), territory::minutes);
        DemandTable table = new DemandTable(zones, commuting);
        table.begin(today);
        observations.seenSince(now.minus(DemandTable.history()), reader(table));
        return table;
    }

    private static Observations.Reader reader(DemandTable table) {
        Objects.requireNonNull(table);
        return new Observations.Reader() {
            @Override
            public void found(Observation observation) {
                table.put(observation);
            }

            @Override
            public void absent(UUID signal) {
                table.remove(signal);
            }
        };
    }
}
