package org.passerelle.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.passerelle.kernel.LocalizedText;

/**
 * News as it is shown.
 *
 * @param path the local path of the thing it is about
 * @param times how often it happened since it was last read
 */
public record NoticeView(
        UUID id,
        NoticeType type,
        String sentence,
        String path,
        LocalizedText course,
        List<LocalizedText> values,
        int times,
        boolean urgent,
        Instant at,
        boolean read) {
    /** Copies the values. */
    public NoticeView {
        values = List.copyOf(values);
    }
}
