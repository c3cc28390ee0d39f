package org.passerelle.web.trainer;

import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;

/** A text typed in two languages, as it is typed. */
public class Bilingual {
    private String fr = "";
    private String en = "";

    void fill(LocalizedText text) {
        fr = text.only(Language.FR).orElse("");
        en = text.only(Language.EN).orElse("");
    }

    /** The text as it was typed. */
    public LocalizedText getTold() {
        return text();
    }

    LocalizedText text() {
        return LocalizedText.of(fr, en);
    }

    public String getFr() {
        return fr;
    }

    public void setFr(@Nullable String fr) {
        this.fr = fr == null ? "" : fr;
    }

    public String getEn() {
        return en;
    }

    public void setEn(@Nullable String en) {
        this.en = en == null ? "" : en;
    }
}
