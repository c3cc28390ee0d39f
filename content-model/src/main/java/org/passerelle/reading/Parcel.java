package org.passerelle.reading;

import java.util.List;
import org.passerelle.catalogue.ActivityOutline;
import org.passerelle.catalogue.MediaView;
import org.passerelle.kernel.LocalizedText;

/**
 * A unit as it is taken along.
 *
 * @param pages the activities that are open, in order
 * @param files what belongs to them, in the order in which it is fetched: pictures and captions, then sound, then films
 * @param textBytes how much the texts are
 */
public record Parcel(
        LocalizedText course, LocalizedText unit, List<ActivityOutline> pages, List<MediaView> files, long textBytes) {
    /** The frame around the text of a page, compressed, in bytes. */
    static final int FRAME = 12 * 1024;

    /** Copies the lists. */
    public Parcel {
        pages = List.copyOf(pages);
        files = List.copyOf(files);
    }

    /** How much it is with everything that belongs to it. */
    public long bytes() {
        return files.stream().mapToLong(MediaView::size).sum() + text();
    }

    /** How much it is without pictures and films. */
    public long lightBytes() {
        return files.stream()
                        .filter(file -> !file.type().startsWith("video/")
                                && !file.type().startsWith("image/"))
                        .mapToLong(MediaView::size)
                        .sum()
                + text();
    }

    private long text() {
        return textBytes + (long) pages.size() * FRAME;
    }
}
