package org.passerelle.web.design.procedure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.procedure.MappingProcedure;
import org.passerelle.design.procedure.Procedure;
import org.passerelle.design.procedure.StepTable;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** A table of steps is dropped or pasted, tried, mended where it stands, and taken whole. */
@Named
@RequestScoped
@Route(
        path = "/design/procedures/{procedure}/import",
        view = "/design/procedure/import.xhtml",
        access = Permission.TAKE_PART_IN_DESIGN)
public class StepImportPage {
    private static final int MOST_BYTES = 1024 * 1024;

    @Inject
    MappingProcedure mapping;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    @Inject
    Texts texts;

    @Nullable
    private Procedure procedure;

    @Nullable
    private Part file;

    @Nullable
    private String table;

    private StepTable.@Nullable Report report;

    /** Finds the procedure before anything is shown, so that an absent one is "not found". */
    public void load() {
        getProcedure();
    }

    /** The procedure. */
    public Procedure getProcedure() {
        if (procedure == null) {
            procedure = mapping.show(parts.id("procedure"));
        }
        return procedure;
    }

    /** Says what would become of each row, and changes nothing. */
    public void tryTable() {
        Part sent = file;
        if (sent != null && sent.getSize() > MOST_BYTES) {
            throw Refusal.of("file", "design.tableTooLong", StepTable.LONGEST);
        }
        if (sent != null && sent.getSize() > 0) {
            try (InputStream in = sent.getInputStream()) {
                table = StepTable.decode(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        report = StepTable.read(getTable());
    }

    /** Takes the table, whole or not at all. */
    public void take() {
        report = StepTable.read(getTable());
        if (report.map().isPresent()) {
            mapping.replace(getProcedure().id(), getTable());
            redirect.to("/design/procedures/" + getProcedure().id() + "/steps");
        }
    }

    /** What became of the table; null before it was tried. */
    public StepTable.@Nullable Report getReport() {
        return report;
    }

    /** Whether it can be taken. */
    public boolean isTakeable() {
        return report != null && report.map().isPresent();
    }

    /** Why a row or the table is refused, in words. */
    public String reasons(List<Refusal> refusals) {
        return refusals.stream().map(texts::refusal).collect(Collectors.joining(" "));
    }

    /** The table: as typed, else the steps that are there, as a pattern to fill. */
    public String getTable() {
        return table == null ? StepTable.write(getProcedure().today()) : table;
    }

    public void setTable(@Nullable String table) {
        this.table = table == null ? "" : table;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
