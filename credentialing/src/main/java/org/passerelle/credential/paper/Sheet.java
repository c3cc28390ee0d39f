package org.passerelle.credential.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Language;

/**
 * What is to be printed.
 *
 * @param language the language of its words
 * @param title what its window is called
 * @param author who issues it
 * @param blocks what stands on it
 * @param attached the file that it carries; null for none
 */
public record Sheet(
        Language language,
        String title,
        String author,
        List<Block> blocks,
        @Nullable Attached attached) {
    /** Copies the blocks. */
    public Sheet {
        blocks = List.copyOf(blocks);
    }

    /**
     * The file that a sheet carries as its data.
     *
     * @param name its name, in ASCII
     * @param type its media type
     * @param description what it is
     * @param text what is in it; carried in UTF-8, to the byte
     */
    public record Attached(String name, String type, String description, String text) {}
}
