package org.passerelle.notice;

import org.passerelle.kernel.Language;

/** Says news in a language; the web layer has the sentences. */
public interface NoticeWords {
    /** The sentence of a notice. */
    String of(Language language, NoticeView notice);
}
