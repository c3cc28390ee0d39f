package org.passerelle.design.method;

import java.util.Optional;

/** The five stages of design thinking, in order (Hasso Plattner Institute of Design at Stanford, 2010). */
public enum Stage {
    /** See what people really live through. */
    EMPATHISE,
    /** Say which problem is worth solving. */
    DEFINE,
    /** Find many ways before choosing one. */
    IDEATE,
    /** Make something that can be tried. */
    PROTOTYPE,
    /** Try it with the people concerned, and measure. */
    TEST;

    /** The one after this; empty after the last. */
    public Optional<Stage> next() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }

    /** The one before this; empty before the first. */
    public Optional<Stage> previous() {
        return ordinal() > 0 ? Optional.of(values()[ordinal() - 1]) : Optional.empty();
    }
}
