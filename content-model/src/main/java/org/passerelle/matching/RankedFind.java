package org.passerelle.matching;

import org.passerelle.catalogue.FoundCourse;

/**
 * A course that was found, with what put it where it stands.
 *
 * @param ranked its score by demand, with the reasons; all zero when nobody asks for what it teaches
 */
public record RankedFind(FoundCourse found, RankedCourse ranked) {}
