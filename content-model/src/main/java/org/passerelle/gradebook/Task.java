package org.passerelle.gradebook;

import org.passerelle.kernel.LocalizedText;

/**
 * Something that is graded, a column of the gradebook.
 *
 * @param key the identifier of a quiz, or the key of a session
 * @param category the key of its category
 * @param quiz whether it is a quiz
 */
public record Task(String key, LocalizedText title, String category, boolean quiz) {}
