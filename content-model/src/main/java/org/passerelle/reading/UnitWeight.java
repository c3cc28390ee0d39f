package org.passerelle.reading;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.passerelle.kernel.LocalizedText;

/**
 * How much a unit weighs for whoever reads it on a poor line.
 *
 * @param bytes with every picture, and films as they were made
 * @param parts what there is in its light form: texts, captions, and of each film its lightest form
 */
public record UnitWeight(UUID unit, LocalizedText title, long bytes, List<Part> parts) {
    /** What a unit may weigh in its light form: two megabytes, 40 seconds on a line of 400 kbit/s. */
    public static final long MOST = 2L * 1024 * 1024;

    /** Copies the parts, the heaviest first. */
    public UnitWeight {
        parts = parts.stream()
                .sorted(Comparator.comparingLong(Part::bytes).reversed())
                .toList();
    }

    /** What something is. */
    public enum Kind {
        /** The text of a page, with its frame. */
        TEXT,
        /** Captions of a film. */
        CAPTIONS,
        /** What is said in a film, without a picture. */
        SOUND,
        /** Slides that tell a film. */
        SLIDES,
        /** A film of which there is no sound alone. */
        FILM
    }

    /** Something in a unit. @param activity the page on which it is */
    public record Part(UUID activity, LocalizedText page, Kind kind, long bytes) {}

    /** How much it is in its light form. */
    public long light() {
        return parts.stream().mapToLong(Part::bytes).sum();
    }

    /** Whether that is too much. */
    public boolean isHeavy() {
        return light() > MOST;
    }
}
