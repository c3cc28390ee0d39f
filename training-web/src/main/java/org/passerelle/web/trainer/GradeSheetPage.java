package org.passerelle.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.gradebook.Gradebook;
import org.passerelle.gradebook.Gradebooks;
import org.passerelle.gradebook.ImportingGrades;
import org.passerelle.gradebook.SheetFinding;
import org.passerelle.gradebook.SheetPreview;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** Puts in a table of grades: chosen, looked at, then all of it or nothing. */
@Named
@RequestScoped
@Route(path = "/trainer/courses/{id}/grades/sheets", view = "/trainer/grade-sheet.xhtml", access = Permission.GRADE)
@Route(
        path = "/trainer/courses/{id}/grades/sheets/{sheet}",
        view = "/trainer/grade-preview.xhtml",
        access = Permission.GRADE)
public class GradeSheetPage {
    @Inject
    ImportingGrades importing;

    @Inject
    Gradebooks gradebooks;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    @Nullable
    private Part file;

    @Nullable
    private SheetPreview preview;

    @Nullable
    private Gradebook book;

    private String reason = "";
    private String mark = "";

    /** Finds the run before anything is shown. */
    public void loadRun() {
        getBook();
    }

    /** Finds the table before anything is shown, and remembers what it would do. */
    public void load() {
        mark = getPreview().mark();
    }

    /** The gradebook into which it goes, without its learners. */
    public Gradebook getBook() {
        if (book == null) {
            UUID run = parts.word("run").isEmpty() ? null : parts.id("run");
            book = gradebooks.of(parts.id("id"), run, "", 1, 1);
        }
        return book;
    }

    /** Reads the table. */
    public void read() {
        Part sent = file;
        if (sent == null || sent.getSize() == 0) {
            throw Refusal.of("file", "kernel.required");
        }
        try (InputStream in = sent.getInputStream()) {
            UUID sheet = importing.read(
                    parts.id("run"), Typed.said(sent.getSubmittedFileName()), in.readNBytes(ImportingGrades.BYTES + 1));
            redirect.to("/trainer/courses/" + parts.id("id") + "/grades/sheets/" + sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the table would do. */
    public SheetPreview getPreview() {
        if (preview == null) {
            preview = importing.preview(parts.id("sheet"));
        }
        return preview;
    }

    /** The first changes. */
    public List<SheetPreview.Change> getChanges() {
        return Page.of(getPreview().changes(), 1, Page.LARGEST).items();
    }

    /** The first faults. */
    public List<SheetFinding> getFindings() {
        return Page.of(getPreview().findings(), 1, Page.LARGEST).items();
    }

    /** Puts it in. */
    public void put() {
        String back = back();
        importing.put(parts.id("sheet"), reason, mark);
        redirect.to(back);
    }

    /** Gives it up. */
    public void drop() {
        String back = back();
        importing.drop(parts.id("sheet"));
        redirect.to(back);
    }

    private String back() {
        return "/trainer/courses/" + getPreview().course() + "/grades?run="
                + getPreview().run();
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = Typed.said(reason);
    }

    public String getMark() {
        return mark;
    }

    public void setMark(@Nullable String mark) {
        this.mark = Typed.said(mark);
    }
}
