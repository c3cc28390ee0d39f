package org.passerelle.web.hr;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.keeping.AskingEvidence;
import org.passerelle.credential.keeping.KeepingReports;
import org.passerelle.credential.keeping.RequestView;
import org.passerelle.credential.keeping.RowView;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** One row of a kept report: what was found, what became of it, and what the holder is asked. */
@Named
@RequestScoped
@Route(path = "/hr/rows/{id}", view = "/hr/row.xhtml", access = Permission.VALIDATE_SKILL)
public class HrRowPage {
    @Inject
    KeepingReports keeping;

    @Inject
    AskingEvidence asking;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    @Nullable
    private RowView row;

    @Nullable
    private List<RequestView> requests;

    @Nullable
    private String message;

    /** Finds it before anything is shown. */
    public void load() {
        getRow();
    }

    /** The row. */
    public RowView getRow() {
        if (row == null) {
            row = keeping.row(parts.id("id"));
        }
        return row;
    }

    /** What the holder was asked, the newest first. */
    public List<RequestView> getRequests() {
        if (requests == null) {
            requests = asking.of(parts.id("id"));
        }
        return requests;
    }

    /** Whether the holder can be asked now. */
    public boolean isAskable() {
        return getRow().ours() && getRequests().stream().noneMatch(RequestView::isOpen);
    }

    /** Asks the holder. */
    public void ask() {
        asking.ask(parts.id("id"), message);
        again();
    }

    /** Relies on it. */
    public void accept() {
        keeping.accept(getRow().batch(), List.of(getRow().id()));
        again();
    }

    /** Relies on it no more. */
    public void release() {
        keeping.release(getRow().batch(), List.of(getRow().id()));
        again();
    }

    /** It was seen that it was withdrawn. */
    public void see() {
        keeping.see(parts.id("id"));
        again();
    }

    private void again() {
        redirect.to("/hr/rows/" + parts.id("id"));
    }

    public @Nullable String getMessage() {
        return message;
    }

    public void setMessage(@Nullable String message) {
        this.message = message;
    }
}
