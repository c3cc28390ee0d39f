package org.passerelle.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.territory.EmploymentZone;
import org.passerelle.territory.Territory;

/**
 * The employment zone around which somebody looks: what the address says by {@code ?zone=}, else what a cookie
 * remembers from the last time it said so, else the whole region.
 */
@RequestScoped
@Named("zone")
public class ActiveZone {
    /** The name of the parameter and of the cookie. */
    public static final String NAME = "zone";

    /** The value that stands for the whole region. */
    public static final String REGION = "all";

    @Inject
    Territory territory;

    @Nullable
    private EmploymentZone zone;

    /** Decides for a request; a zone that is not there counts as none. */
    public void decide(HttpServletRequest request) {
        zone = Optional.ofNullable(request.getParameter(NAME))
                .or(() -> ActiveLocale.cookie(request, NAME))
                .flatMap(territory::zone)
                .orElse(null);
    }

    /** What to remember of a request; empty when its address does not say. */
    Optional<String> said(HttpServletRequest request) {
        String said = request.getParameter(NAME);
        return said == null || said.isEmpty() ? Optional.empty() : Optional.of(zone == null ? REGION : zone.code());
    }

    /** INSEE's code; null for the whole region. */
    public @Nullable String getCode() {
        return zone == null ? null : zone.code();
    }

    /** Its name, or the region's. */
    public String getName() {
        return zone == null ? getRegionName() : zone.name();
    }

    /** The name of the whole region. */
    public String getRegionName() {
        return territory.regions().get(0).name();
    }

    /** Whether it is one zone rather than the region. */
    public boolean isChosen() {
        return zone != null;
    }

    /** All zones of the region by name. */
    public List<EmploymentZone> getAll() {
        return territory.zones();
    }
}
