package org.passerelle.catalogue;

import java.util.List;
import java.util.Set;
import org.passerelle.kernel.LocalizedText;

/**
 * A course as its page shows it.
 *
 * @param outcomes what one can do after it, a line each
 * @param prerequisites what one must know or have before; may be empty
 * @param funding who may pay besides the learner
 * @param version to be handed back with an edit
 */
public record CourseView(
        CourseCard card,
        CourseStatus status,
        LocalizedText outcomes,
        LocalizedText prerequisites,
        Set<Funding> funding,
        List<UnitOutline> units,
        long version) {
    /** Copies what it holds. */
    public CourseView {
        funding = Set.copyOf(funding);
        units = List.copyOf(units);
    }

    /** As those who run it need it. */
    public CourseOutline outline() {
        return new CourseOutline(
                card.id(),
                card.organisation(),
                card.slug(),
                card.title(),
                card.mode(),
                status == CourseStatus.PUBLISHED,
                units);
    }
}
