package org.passerelle.catalogue;

/**
 * A course that was found.
 *
 * @param zoneCode the employment zone of its training body; empty when that is elsewhere
 * @param relevance how well it answers the words asked for, 0 to 1, the best answer having 1; 1 when none were
 */
public record FoundCourse(CourseCard card, String zoneCode, double relevance) {
    FoundCourse relevant(double to) {
        return new FoundCourse(card, zoneCode, to);
    }
}
