package org.passerelle.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.demand.index.DemandIndex;
import org.passerelle.demand.index.SkillDemand;

/** What is asked for and nobody teaches. */
@ApplicationScoped
public class UnmetDemand {
    @Inject
    DemandIndex demand;

    /**
     * The skills most asked for that no course teaches.
     *
     * @param zoneCode in this employment zone; null for the region
     * @param taughtSkillUris what the published courses teach
     */
    public List<SkillDemand> top(@Nullable String zoneCode, int most, Set<String> taughtSkillUris) {
        return demand.topSkills(zoneCode, Integer.MAX_VALUE).stream()
                .filter(asked -> asked.share() > 0 && !taughtSkillUris.contains(asked.skillUri()))
                .limit(most)
                .toList();
    }
}
