package org.passerelle.assessment;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.LocalizedText;

/**
 * What is seen of an item's body while it is answered.
 *
 * @param options what there is to choose from, in the order shown
 * @param rows what gets an answer each: prompts to match, entries to sort or to put in order
 * @param unit in what a number is counted; may be empty
 * @param text a text with gaps, as {@code [1]}; may be empty
 * @param menus for each gap what there is to choose from; none where one types
 * @param picture where to point at; null for none
 */
public record Look(
        List<Option> options,
        List<Option> rows,
        String unit,
        LocalizedText text,
        List<List<Option>> menus,
        @Nullable Picture picture) {
    private static final LocalizedText NONE = LocalizedText.of(null, null);

    /** Copies the lists. */
    public Look {
        options = List.copyOf(options);
        rows = List.copyOf(rows);
        menus = List.copyOf(menus);
    }

    /**
     * Something to choose or to place.
     *
     * @param place where it stands in the item, counted from 0: so an answer names it, in whatever order it is shown
     */
    public record Option(int place, LocalizedText text) {}

    /**
     * An image to point at.
     *
     * @param alt what is on it, for who does not see it
     */
    public record Picture(UUID image, LocalizedText alt) {}

    static Look options(List<Option> options) {
        return new Look(options, List.of(), "", NONE, List.of(), null);
    }

    static Look typed(String unit) {
        return new Look(List.of(), List.of(), unit, NONE, List.of(), null);
    }

    static Look rows(List<Option> rows, List<Option> targets) {
        return new Look(targets, rows, "", NONE, List.of(), null);
    }

    static List<Option> numbered(List<LocalizedText> texts) {
        return IntStream.range(0, texts.size())
                .mapToObj(i -> new Option(i, texts.get(i)))
                .toList();
    }
}
