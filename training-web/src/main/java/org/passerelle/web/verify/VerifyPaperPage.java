package org.passerelle.web.verify;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.comparing.Comparison;
import org.passerelle.credential.comparing.Comparison.Outcome;
import org.passerelle.credential.comparing.PaperComparing;
import org.passerelle.credential.issuance.CredentialView;
import org.passerelle.credential.reading.Limits;
import org.passerelle.credential.verification.Claims;
import org.passerelle.credential.verification.FindingCode;
import org.passerelle.credential.verification.SkillResult;
import org.passerelle.credential.verification.Verdict;
import org.passerelle.credential.verification.VerificationReport;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.web.platform.Route;

/** Takes the PDF that somebody sent and says where it differs from what was issued under its code. Keeps nothing. */
@Named
@RequestScoped
@Route(path = "/verify/paper", view = "/verify/paper.xhtml", access = Permission.PUBLIC, cookieless = true)
public class VerifyPaperPage {
    @Inject
    PaperComparing comparing;

    @Nullable
    private Part file;

    @Nullable
    private String code;

    @Nullable
    private Comparison comparison;

    /** Compares what was given. */
    public void compare() {
        if (file == null || file.getSize() == 0) {
            throw Refusal.of("file", "verify.paper.noFile");
        }
        comparison = comparing.compare(new Upload(file), code == null ? "" : code);
    }

    /** What came of it; null before anything was compared. */
    public @Nullable Comparison getComparison() {
        return comparison;
    }

    /** The colour and the picture of the answer: those of the verdict that it amounts to. */
    public Verdict getVerdict() {
        Outcome outcome = comparison == null ? Outcome.UNREADABLE : comparison.outcome();
        return switch (outcome) {
            case SAME -> isWithdrawn() ? Verdict.NOT_VALID : Verdict.VALID;
            case WORDING -> isWithdrawn() ? Verdict.NOT_VALID : Verdict.VALID_WITH_NOTES;
            case DIFFERENT -> Verdict.NOT_VALID;
            default -> Verdict.CANNOT_TELL;
        };
    }

    private boolean isWithdrawn() {
        VerificationReport report = comparison == null ? null : comparison.report();
        return report != null && report.found(FindingCode.REVOKED);
    }

    /** What was issued; null when the code opened nothing. */
    public @Nullable CredentialView getIssued() {
        return comparison == null ? null : comparison.credential();
    }

    /** The results that were issued, skill by skill. */
    public List<SkillResult> getResults() {
        VerificationReport report = comparison == null ? null : comparison.report();
        Claims claims = report == null ? null : report.claims();
        return claims == null ? List.of() : claims.results();
    }

    /** The largest file in megabytes. */
    public int getMostFileMegabytes() {
        return Limits.megabytes(Limits.MOST_FILE);
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }
}
