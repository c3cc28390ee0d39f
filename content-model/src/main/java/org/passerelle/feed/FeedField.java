package org.passerelle.feed;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a mapping can find in a row. */
enum FeedField {
    /** What tells a posting from all others of its feed; required. */
    REFERENCE("reference"),
    /** One line; required. */
    TITLE("title"),
    /** The ad. */
    TEXT("text"),
    /** The employer's name; this or the SIRET is required. */
    EMPLOYER("employer"),
    /** The employer's SIRET, or SIREN. */
    SIRET("siret"),
    /** How many people; one when nothing is said. */
    OPENINGS("openings"),
    /** VACANCY, COMING_NEED or IMMERSION; VACANCY when nothing is said. */
    KIND("kind"),
    /** The code of the employment zone. */
    ZONE("zone"),
    /** INSEE's code of the commune. */
    COMMUNE("commune"),
    /** The postal code. */
    POSTAL_CODE("postalCode"),
    /** The name of the commune. */
    CITY("city"),
    /** In degrees. */
    LATITUDE("latitude"),
    /** In degrees. */
    LONGITUDE("longitude"),
    /** The code or the name of the department; enough only where it has one zone. */
    DEPARTMENT("department"),
    /** The ROME code, or the URI of the occupation. */
    ROME("rome"),
    /** The label of the occupation. */
    OCCUPATION("occupation"),
    /** Skills without which one can't do: URIs, numbers of ROME items or labels. */
    SKILLS_REQUIRED("skillsRequired"),
    /** Skills that help. */
    SKILLS_WISHED("skillsWished"),
    /** When it was published. */
    PUBLISHED_AT("publishedAt"),
    /** The last day on which it counts. */
    VALID_THROUGH("validThrough");

    private final String written;

    FeedField(String written) {
        this.written = written;
    }

    /** Its name in mappings. */
    String written() {
        return written;
    }

    boolean isDate() {
        return this == PUBLISHED_AT || this == VALID_THROUGH;
    }

    static Optional<FeedField> of(String written) {
        return Arrays.stream(values()).filter(f -> f.written.equals(written)).findFirst();
    }

    /** All names, for whoever wrote one that is none. */
    static String all() {
        return Arrays.stream(values()).map(FeedField::written).collect(Collectors.joining(", "));
    }
}
