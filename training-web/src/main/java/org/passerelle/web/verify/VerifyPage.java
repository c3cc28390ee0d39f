package org.passerelle.web.verify;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.issuance.Credentials;
import org.passerelle.credential.verification.Finding;
import org.passerelle.credential.verification.VerificationReport;
import org.passerelle.credential.verification.Verifying;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** Takes a credential's JSON or its code, and says in words what it is worth. */
@Named
@RequestScoped
@Route(path = "/verify", view = "/verify/show.xhtml", access = Permission.PUBLIC, cookieless = true)
public class VerifyPage {
    @Inject
    Verifying verifying;

    @Inject
    Credentials credentials;

    @Inject
    Texts texts;

    @Nullable
    private String document;

    @Nullable
    private String code;

    @Nullable
    private VerificationReport report;

    /** Checks what was given: the document, or else what the code opens. */
    public void verify() {
        if (document == null && code != null) {
            report = verifying.verify(opened(code));
        } else {
            report = verifying.verify(document == null ? "" : document);
        }
    }

    private String opened(String typed) {
        try {
            return credentials.byCode(typed).document();
        } catch (NotFound unknown) {
            throw Refusal.of("code", "verify.unknownCode");
        }
    }

    /** Checks at once when the address brings a code, as a QR code does. */
    public void checkCode() {
        if (code != null && document == null) {
            try {
                verify();
            } catch (Refusal unknown) {
                FacesContext.getCurrentInstance()
                        .addMessage("code", new FacesMessage(FacesMessage.SEVERITY_ERROR, texts.of(unknown), null));
            }
        }
    }

    /** What was found; null before anything was checked. */
    public @Nullable VerificationReport getReport() {
        return report;
    }

    /** A finding in words, with its moments as dates. */
    public String sentence(Finding finding) {
        List<Object> details = finding.details().stream()
                .map(d -> d instanceof Instant moment ? (Object) texts.moment(moment) : d)
                .toList();
        return texts.ofAll("verify.finding." + finding.code(), details);
    }

    /** The picture that goes with an outcome. */
    public String icon(Finding finding) {
        return switch (finding.outcome()) {
            case PASSED -> "check";
            case NOTE -> "info";
            case FAILED -> "error";
            case UNKNOWN -> "question";
        };
    }

    /** The picture that goes with the verdict. */
    public String getVerdictIcon() {
        if (report == null) {
            return "question";
        }
        return switch (report.verdict()) {
            case VALID -> "check";
            case VALID_WITH_NOTES -> "info";
            case NOT_VALID -> "error";
            case CANNOT_TELL -> "question";
        };
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
}
