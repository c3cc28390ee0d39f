package org.passerelle.demand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.passerelle.skills.Identifying;
import org.passerelle.skills.Occupation;

/**
 * Which occupation a title names: the one of that label, or the one that all of its parts name, as in "vendeuse,
 * vendeur" or "soudeur ou soudeuse (H/F)". A title that names several, or says more than a label, names none.
 */
@ApplicationScoped
class TitleOccupation {
    private static final Pattern EITHER_SEX =
            Pattern.compile("(?i)[\\s(]*\\b(?:h\\s*/\\s*f|f\\s*/\\s*h|m\\s*/\\s*f)\\b\\)?");
    private static final Pattern PARTS = Pattern.compile("\\s*(?:,|/|\\bou\\b|\\bor\\b)\\s*");

    @Inject
    Identifying identifying;

    /** @param title as it was typed */
    Optional<String> of(String title) {
        String said = EITHER_SEX.matcher(title).replaceAll(" ").strip();
        return named(said).or(() -> ofAll(Arrays.asList(PARTS.split(said))));
    }

    private Optional<String> ofAll(List<String> parts) {
        var each = parts.stream().map(this::named).collect(Collectors.toSet());
        return each.size() == 1 ? each.iterator().next() : Optional.empty();
    }

    private Optional<String> named(String label) {
        return identifying.occupation(null, label).map(Occupation::uri);
    }
}
