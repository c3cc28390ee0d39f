package org.passerelle.skills.find;

import java.util.List;

/**
 * Something that a text may speak of, in the words of one language.
 *
 * @param labels what it is called, the preferred label first; at least one
 * @param description what it is, in a sentence or more; may be empty
 */
public record Concept(String uri, List<String> labels, String description) {
    /** Copies the labels. */
    public Concept {
        labels = List.copyOf(labels);
    }
}
