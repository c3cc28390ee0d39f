package org.passerelle.web.verify;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.batch.BatchReport;
import org.passerelle.credential.batch.BatchRow;
import org.passerelle.credential.batch.BatchVerifying;
import org.passerelle.credential.reading.Dropped;
import org.passerelle.credential.reading.Limits;
import org.passerelle.credential.verification.Verdict;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.web.platform.Route;

/** Takes files, a text or a code, and says in words what each credential in them is worth. Keeps nothing. */
@Named
@RequestScoped
@Route(path = "/verify", view = "/verify/show.xhtml", access = Permission.PUBLIC, cached = true, cookieless = true)
public class VerifyPage {
    @Inject
    BatchVerifying verifying;

    @Inject
    VerdictCsv csv;

    @Inject
    ReportPaper paper;

    @Nullable
    private List<Part> files;

    @Nullable
    private String document;

    @Nullable
    private String code;

    @Nullable
    private String person;

    @Nullable
    private BatchReport report;

    @Nullable
    private String sealed;

    /** Checks what was given: files, and what was pasted, or else what the code opens. */
    public void verify() {
        List<Dropped> given = new ArrayList<>(uploads());
        if (document != null) {
            given.add(text(document));
        }
        if (code != null && given.isEmpty()) {
            given.add(text(code));
        }
        report = verifying.verify(given.isEmpty() ? List.of(text("")) : given, person == null ? "" : person);
    }

    private List<Upload> uploads() {
        List<Part> sent = files == null
                ? List.of()
                : files.stream()
                        .filter(part -> part.getSize() > 0
                                || (part.getSubmittedFileName() != null
                                        && !part.getSubmittedFileName().isBlank()))
                        .toList();
        if (sent.stream().mapToLong(Part::getSize).sum() > Limits.MOST_ARCHIVE) {
            throw Refusal.of("file", "verify.tooMuch", Limits.megabytes(Limits.MOST_ARCHIVE));
        }
        return sent.stream().map(Upload::new).toList();
    }

    private static Dropped text(String text) {
        return Dropped.of("", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Checks at once when the address brings a code, as a QR code does. */
    public void checkCode() {
        if (code != null && document == null && files == null) {
            verify();
        }
    }

    /** What was found; null before anything was checked. */
    public @Nullable BatchReport getReport() {
        return report;
    }

    /** The one that was checked; null when there are several, or none yet. */
    public @Nullable BatchRow getOnly() {
        return report != null && report.rows().size() == 1 ? report.rows().get(0) : null;
    }

    /** The verdicts in the order in which they are counted. */
    public Verdict[] getVerdicts() {
        return Verdict.values();
    }

    /** The whole answer as a file to download, within an address. */
    public String getCsvAddress() {
        return report == null ? "" : csv.address(report);
    }

    /** The whole answer sealed, to be printed; empty when it is too long for that. */
    public String getSealed() {
        if (sealed == null) {
            sealed = report == null ? "" : paper.sealed(report).orElse("");
        }
        return sealed;
    }

    /** The largest upload in megabytes. */
    public int getMostMegabytes() {
        return Limits.megabytes(Limits.MOST_ARCHIVE);
    }

    /** The largest single file in megabytes. */
    public int getMostFileMegabytes() {
        return Limits.megabytes(Limits.MOST_FILE);
    }

    /** The most credentials at once. */
    public int getMostRows() {
        return Limits.MOST_ROWS;
    }

    public @Nullable List<Part> getFiles() {
        return files;
    }

    public void setFiles(@Nullable List<Part> files) {
        this.files = files;
    }

    public @Nullable String getDocument() {
        return document;
    }

    public void setDocument(@Nullable String document) {
        this.document = document;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    public @Nullable String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String person) {
        this.person = person;
    }
}
