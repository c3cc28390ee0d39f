package org.passerelle.demand;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;
import org.passerelle.skills.Referential;
import org.passerelle.territory.Territory;

/** Shows everybody the vacancies and immersions that stand open; coming needs are counted but not shown. */
@UseCase
public class DemandSignals {
    private static final int WITHIN_MINUTES = 60;

    @Inject
    Postings postings;

    @Inject
    Referential referential;

    @Inject
    Territory territory;

    @Inject
    Clock clock;

    /**
     * What stands open, the newest first.
     *
     * @param zoneCode in this zone; null for everywhere
     * @param skillUri asking for this skill; null for any
     */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Page<DemandView> open(@Nullable String zoneCode, @Nullable String skillUri, int page, int size) {
        return postings.shown(zoneCode, meaning(skillUri), Clocks.today(clock), page, size)
                .map(DemandSignal::view);
    }

    /**
     * The newest that stand open and ask for a skill.
     *
     * @param zoneCode in this zone; null for everywhere
     * @param most how many at most
     */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public List<DemandView> newest(@Nullable String zoneCode, String skillUri, int most) {
        return postings.newest(zoneCode, meaning(skillUri), Clocks.today(clock), most).stream()
                .map(DemandSignal::view)
                .toList();
    }

    /**
     * The training needs of administrations that stand open within an hour of a zone, the newest first.
     *
     * @param zoneCode null for everywhere
     */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public List<DemandView> needs(@Nullable String zoneCode, int most) {
        Set<String> zones = zoneCode == null
                ? Set.of()
                : territory.near(zoneCode, WITHIN_MINUTES).stream()
                        .map(near -> near.zone().code())
                        .collect(Collectors.toSet());
        return postings.needs(zones, Clocks.today(clock), most).stream()
                .map(DemandSignal::view)
                .toList();
    }

    private Set<String> meaning(@Nullable String skillUri) {
        return skillUri == null ? Set.of() : referential.same().all(skillUri);
    }

    /** @throws NotFound when there is none, it is not open, or it is a coming need */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public DemandView get(UUID demand) {
        DemandView view = postings.get(demand).view();
        if (!view.isOpen() || view.kind() == DemandKind.COMING_NEED) {
            throw new NotFound("demand", demand);
        }
        return view;
    }
}
