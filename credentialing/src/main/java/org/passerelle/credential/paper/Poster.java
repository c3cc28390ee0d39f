package org.passerelle.credential.paper;

import java.awt.Color;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of A3 across with one drawing on it.
 *
 * @param title what stands above
 * @param subtitle what is said of it: where, when
 * @param legend what its colours and signs mean
 * @param plan the drawing, made as large as the page lets it
 */
public record Poster(String title, String subtitle, List<Key> legend, Plan plan) {
    /** Copies the legend. */
    public Poster {
        legend = List.copyOf(legend);
    }

    /**
     * What a colour means.
     *
     * @param colour the colour; null for a sign that stands in the words
     */
    public record Key(String words, @Nullable Color colour) {}
}
