package org.passerelle.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.assessment.Regrade;
import org.passerelle.assessment.Regrading;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** Asks what becomes of results when an item was changed: they stay, or all are judged anew. */
@Named
@RequestScoped
@Route(path = "/trainer/bank/{item}/regrade", view = "/trainer/regrade.xhtml", access = Permission.AUTHOR_COURSE)
public class RegradePage {
    @Inject
    Regrading regrading;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    @Nullable
    private Regrade preview;

    private String mark = "";

    /** Finds what would change before anything is shown. */
    public void load() {
        mark = getPreview().mark();
    }

    /** What would change. */
    public Regrade getPreview() {
        if (preview == null) {
            preview = regrading.preview(parts.id("item"));
        }
        return preview;
    }

    /** The first attempts that would change. */
    public List<Regrade.Line> getLines() {
        return Page.of(getPreview().lines(), 1, Page.LARGEST).items();
    }

    /** Judges all anew. */
    public void regrade() {
        regrading.regrade(parts.id("item"), mark);
        redirect.to("/trainer/bank/" + parts.id("item"));
    }

    public String getMark() {
        return mark;
    }

    public void setMark(@Nullable String mark) {
        this.mark = Typed.said(mark);
    }
}
