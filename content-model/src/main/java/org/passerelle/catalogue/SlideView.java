package org.passerelle.catalogue;

import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.LocalizedText;

/**
 * A slide of a film.
 *
 * @param picture its file
 * @param width of the picture, in pixels
 * @param height of the picture, in pixels
 * @param at the second of the film at which it is shown
 * @param alt what the picture shows
 * @param text what is said with it, where it was typed
 */
public record SlideView(
        UUID id,
        MediaView picture,
        int width,
        int height,
        Optional<Integer> at,
        LocalizedText alt,
        LocalizedText text) {}
