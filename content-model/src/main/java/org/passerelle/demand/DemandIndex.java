package org.passerelle.demand;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Snapshot;
import org.passerelle.territory.EmploymentZone;
import org.passerelle.territory.Territory;

/**
 * How much each skill is asked for in each zone, answered from memory. It is made anew at the first question after a
 * demand was posted or changed here, within 20 seconds after that happened on another node, and every hour, since
 * demands age.
 */
@ApplicationScoped
public class DemandIndex {
    private static final Duration TRUST = Duration.ofSeconds(20);

    @Inject
    Observations observations;

    @Inject
    Territory territory;

    @Inject
    Clock clock;

    private @Nullable Snapshot<DemandTable> snapshot;

    @PostConstruct
    void begin() {
        snapshot = new Snapshot<>(clock, TRUST, this::stamp, this::load);
    }

    /**
     * How much a skill is asked for.
     *
     * @param zoneCode in this employment zone; null for the region
     */
    public SkillDemand demand(String skillUri, @Nullable String zoneCode) {
        return table().demand(skillUri, zoneCode);
    }

    /** The skills that are most asked for in a zone, or in the region, by their share of openings. */
    public List<SkillDemand> topSkills(@Nullable String zoneCode, int most) {
        return table().top(zoneCode, most);
    }

    /** When the answers were last made anew; it changes when they do, so it serves as their version. */
    public Instant asOf() {
        return table().asOf();
    }

    void posted(@Observes(during = TransactionPhase.AFTER_SUCCESS) DemandPosted event) {
        held().forget();
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) DemandChanged event) {
        held().forget();
    }

    private DemandTable table() {
        return held().get();
    }

    private Snapshot<DemandTable> held() {
        return Objects.requireNonNull(snapshot);
    }

    private String stamp() {
        return observations.stamp() + " " + clock.instant().truncatedTo(ChronoUnit.HOURS);
    }

    private DemandTable load() {
        List<String> zones =
                territory.zones().stream().map(EmploymentZone::code).toList();
        return new DemandTable(observations.all(clock), new Commuting(zones, territory::minutes), clock.instant());
    }
}
