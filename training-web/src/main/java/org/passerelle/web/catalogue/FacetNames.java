package org.passerelle.web.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.passerelle.catalogue.Facet;
import org.passerelle.catalogue.FacetCount;
import org.passerelle.territory.EmploymentZone;
import org.passerelle.territory.Territory;
import org.passerelle.web.platform.Texts;

/** Says what the facets' values mean, in which order they are read, and what they are called in an address. */
@RequestScoped
public class FacetNames {
    @Inject
    Territory territory;

    @Inject
    Showcase showcase;

    @Inject
    Texts texts;

    static String parameter(Facet facet) {
        return switch (facet) {
            case MODE -> "mode";
            case ZONE -> "at";
            case SKILL -> "skill";
            case LEVEL -> "level";
            case LANGUAGE -> "language";
            case DURATION -> "duration";
        };
    }

    String of(Facet facet, String value) {
        return switch (facet) {
            case ZONE -> territory.zone(value).map(EmploymentZone::name).orElse(value);
            case SKILL -> showcase.label(value);
            case MODE -> known(List.of("MOOC", "SPOC", "TUTORIAL"), "catalogue.mode", value);
            case LEVEL -> known(List.of("1", "2", "3", "4"), "catalogue.level", value);
            case LANGUAGE -> known(List.of("FR", "EN"), "catalogue.language", value);
            case DURATION -> known(List.of("HOUR", "DAY", "WEEK", "LONGER"), "catalogue.duration", value);
        };
    }

    /** What somebody wrote into the address may be no value at all. */
    private String known(List<String> values, String prefix, String value) {
        return values.contains(value) ? texts.name(prefix, value) : value;
    }

    /** Levels and durations from low to high; the others as they come, the most frequent first. */
    List<FacetCount> inOrder(Facet facet, List<FacetCount> counts) {
        return switch (facet) {
            case LEVEL ->
                counts.stream().sorted(Comparator.comparing(FacetCount::value)).toList();
            case DURATION ->
                counts.stream()
                        .sorted(Comparator.comparing(count ->
                                List.of("HOUR", "DAY", "WEEK", "LONGER").indexOf(count.value())))
                        .toList();
            default -> counts;
        };
    }
}
