package org.passerelle.catalogue;

import java.util.List;
import java.util.Map;

/**
 * What the catalogue answers.
 *
 * @param courses all that were found, the best answer to the words first, else by title
 * @param facets the values by which they can be narrowed, the most frequent first
 */
public record CatalogueAnswer(List<FoundCourse> courses, Map<Facet, List<FacetCount>> facets) {
    /** Copies what it holds. */
    public CatalogueAnswer {
        courses = List.copyOf(courses);
        facets = Map.copyOf(facets);
    }
}
