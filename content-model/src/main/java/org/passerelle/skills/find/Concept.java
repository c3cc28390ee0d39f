package org.passerelle.skills.find;

import java.util.List;

/**
 * Something that a text may speak of, in the words of one language.
 *
 * @param labels what it is called, the preferred label first; at least one
 * @param description what it is, in a sentence or more; may be empty
 * @param knowledge whether it is something one knows rather than something one does
 * @param occupations how many occupations ask for it
 */
public record Concept(String uri, List<String> labels, String description, boolean knowledge, int occupations) {
    /** Copies the labels. */
    public Concept {
        labels = List.copyOf(labels);
    }
}
