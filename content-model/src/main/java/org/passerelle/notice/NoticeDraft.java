package org.passerelle.notice;

import java.util.List;
import org.passerelle.kernel.LocalizedText;

/**
 * News to be told.
 *
 * @param sentence which sentence says it: the tail of its key
 * @param path the local path of the thing it is about
 * @param course the title of the course it belongs to; empty for none
 * @param values what fills the sentence's gaps from {@code {1}} on; {@code {0}} is how often it happened
 * @param urgent whether it is over before a digest would come; told at once, unless they want no mail of its kind
 */
public record NoticeDraft(
        NoticeType type,
        String sentence,
        String path,
        LocalizedText course,
        List<LocalizedText> values,
        boolean urgent) {
    /** Copies the values. */
    public NoticeDraft {
        values = List.copyOf(values);
    }

    /** News that can wait. */
    public static NoticeDraft of(
            NoticeType type, String sentence, String path, LocalizedText course, LocalizedText... values) {
        return new NoticeDraft(type, sentence, path, course, List.of(values), false);
    }

    /** The same, which cannot wait when this holds. */
    public NoticeDraft urgentIf(boolean pressing) {
        return new NoticeDraft(type, sentence, path, course, values, pressing);
    }
}
