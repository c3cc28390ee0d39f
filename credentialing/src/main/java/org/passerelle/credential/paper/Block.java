package org.passerelle.credential.paper;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Language;

/** A part of a printed sheet, one after the other from top to bottom. */
public sealed interface Block {
    /**
     * A heading.
     *
     * @param level 1 for the sheet's own, of which there is one, 2 for those of its parts
     * @param text what it says
     */
    record Heading(int level, String text) implements Block {}

    /**
     * A paragraph; nothing is written when the text is blank.
     *
     * @param text what it says
     * @param tone how loudly
     * @param language its language; null when it is the sheet's
     */
    record Paragraph(String text, Tone tone, @Nullable Language language) implements Block {
        /** One in the sheet's language. */
        public Paragraph(String text, Tone tone) {
            this(text, tone, null);
        }
    }

    /**
     * A list.
     *
     * @param items what stands in it
     */
    record Items(List<String> items) implements Block {
        /** Copies the items. */
        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * A table, the first cell of each row being the row's heading.
     *
     * @param head the headings of the columns, one at least
     * @param rows as many cells in each as there are columns
     */
    record Table(List<String> head, List<List<String>> rows) implements Block {
        /** Copies the cells. */
        public Table {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A QR code with what it leads to beside it, for whoever has no camera.
     *
     * @param side its side in modules, the quiet zone included
     * @param dark the dark modules, row by row
     * @param alternative what it is, for those who do not see it
     * @param label what the code beside it is
     * @param code that code, printed large
     * @param address where it leads
     * @param addressTitle what stands there
     */
    record Check(
            int side, BitSet dark, String alternative, String label, String code, String address, String addressTitle)
            implements Block {
        /** Copies the modules. */
        public Check {
            dark = (BitSet) dark.clone();
        }

        @Override
        public BitSet dark() {
            return (BitSet) dark.clone();
        }
    }

    /**
     * A table of names with what each of them signed, or with room to sign by hand.
     *
     * @param head the headings of its three columns: name, what is said of it, signature
     * @param rows one for each name
     */
    record Signatures(List<String> head, List<Signature> rows) implements Block {
        /** Copies the rows. */
        public Signatures {
            head = List.copyOf(head);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row of such a table.
     *
     * @param said what is said of it; may be empty
     * @param path the strokes on a field of {@value #WIDTH} by {@value #HEIGHT}, as in SVG with M and L alone; empty
     *     for room to sign by hand
     * @param alternative what the strokes are, for those who do not see them
     */
    record Signature(String name, String said, String path, String alternative) {
        /** The field's width. */
        public static final int WIDTH = 300;

        /** The field's height. */
        public static final int HEIGHT = 120;
    }

    /** How loudly a paragraph speaks. */
    enum Tone {
        /** As most do. */
        PLAIN,
        /** What stands beside the matter. */
        MUTED,
        /** What one looks for first. */
        LEAD,
        /** What must not be overlooked. */
        WARNING
    }
}
