package org.passerelle.skills;

/**
 * A skill found in a text, with the words that say so.
 *
 * @param uri the skill
 * @param confidence how surely it is meant, 0 to 1; not yet a calibrated probability
 * @param from where the words begin in the text, in UTF-16 units
 * @param to where they end, exclusive
 */
public record FoundSkill(String uri, double confidence, int from, int to) {}
