package org.passerelle.catalogue;

import java.util.Optional;
import org.passerelle.kernel.LocalizedText;

/**
 * What a trainer says of a slide.
 *
 * @param at the second of the film at which it is shown; with one for each slide, the captions tell what is said
 * @param alt what the picture shows, for who does not see it
 * @param text what is said with it; where it is empty, the captions tell it
 */
public record SlideDraft(Optional<Integer> at, LocalizedText alt, LocalizedText text) {}
