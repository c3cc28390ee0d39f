package org.passerelle.reading;

/** How much may load by itself. */
public enum Lightness {
    /** Nothing: pictures on a tap, films in their lightest form. */
    LIGHT,
    /** Everything but films. */
    FULL,
    /** As the browser says by its data saver. */
    BROWSER
}
