package org.passerelle.catalogue;

/** In which form a film can be had, the heaviest first. */
public enum FilmQuality {
    /** As it was made. */
    FULL,
    /** A picture of 480 lines. */
    P480,
    /** A picture of 240 lines. */
    P240,
    /** What is said, without a picture. */
    SOUND
}
