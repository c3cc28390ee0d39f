package org.passerelle.matching;

import java.util.List;
import java.util.Map;
import org.passerelle.catalogue.Facet;
import org.passerelle.catalogue.FacetCount;
import org.passerelle.kernel.Page;

/** A page of courses in the order asked for, with the facets to narrow them by. */
public record Finds(Page<RankedFind> page, Map<Facet, List<FacetCount>> facets) {
    /** Copies the facets. */
    public Finds {
        facets = Map.copyOf(facets);
    }
}
