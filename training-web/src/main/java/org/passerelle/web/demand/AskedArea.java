package org.passerelle.web.demand;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.passerelle.demand.index.DemandIndex;
import org.passerelle.demand.index.ZoneDemand;
import org.passerelle.web.platform.ActiveZone;

/** Where figures are told of: the chosen zone, or the region where hardly anything is asked for within its reach. */
@Named
@RequestScoped
public class AskedArea {
    /** With fewer openings than this in reach, figures of a zone would be nothing but noughts. */
    private static final double LEAST_OPENINGS = 1;

    @Inject
    ActiveZone zone;

    @Inject
    DemandIndex index;

    /** Whether a zone is chosen and the region is told of instead. */
    public boolean isRegionInstead() {
        if (!zone.isChosen()) {
            return false;
        }
        ZoneDemand here = index.in(zone.getCode());
        return here.isThin() || here.openings() < LEAST_OPENINGS;
    }

    /** INSEE's code of the zone; null for the region. */
    public @Nullable String getCode() {
        return isRegionInstead() ? null : zone.getCode();
    }

    /** Its name, or the region's. */
    public String getName() {
        return isRegionInstead() ? zone.getRegionName() : zone.getName();
    }

    /** Whether it is one zone rather than the region. */
    public boolean isZone() {
        return getCode() != null;
    }
}
