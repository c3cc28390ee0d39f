package org.passerelle.web.award;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.attestation.AttestationDraft;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/** What is typed into the form of an attestation. */
public class AttestationFields {
    private static final long MOST = 30L << 20;

    private String organisation = "";
    private String email = "";
    private String wanted = "";
    private String level = "2";
    private String done = "";
    private String doneOn = "";
    private String hours = "";
    private String rubric = "";
    private String sha256 = "";

    @Nullable
    private Part file;

    void fill(AttestationDraft draft) {
        email = draft.email();
        level = String.valueOf(draft.level());
        done = draft.done();
        doneOn = draft.doneOn().toString();
        Integer counted = draft.hours();
        hours = counted == null ? "" : counted.toString();
        rubric = draft.rubric();
        sha256 = draft.sha256();
    }

    /** What was typed, about this skill. @throws Refusal beside the field that is wrong */
    AttestationDraft draft(String skill) {
        if (email.isBlank()) {
            throw Refusal.of("email", "kernel.required");
        }
        return new AttestationDraft(
                email,
                skill,
                level.matches("[1-4]") ? Integer.parseInt(level) : 0,
                done,
                day(),
                counted(),
                rubric,
                digest());
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(doneOn.strip());
        } catch (DateTimeException e) {
            throw Refusal.of("doneOn", doneOn.isBlank() ? "kernel.required" : "award.attest.noDay");
        }
    }

    private @Nullable Integer counted() {
        String typed = Text.line(hours);
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("\\d{1,6}")) {
            throw Refusal.of("hours", "award.attest.hoursWrong", 5000);
        }
        return Integer.valueOf(typed);
    }

    /** The digest of the file that was sent, else the one from before. The file itself is not kept. */
    private String digest() {
        Part sent = file;
        if (sent == null || sent.getSize() == 0) {
            return sha256;
        }
        if (sent.getSize() > MOST) {
            throw Refusal.of("file", "award.attest.fileTooLarge", MOST >> 20);
        }
        try (InputStream in = sent.getInputStream();
                DigestInputStream digesting = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digesting.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String said(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(@Nullable String organisation) {
        this.organisation = said(organisation);
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = said(email);
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(@Nullable String wanted) {
        this.wanted = Text.line(wanted);
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(@Nullable String level) {
        this.level = said(level);
    }

    public String getDone() {
        return done;
    }

    public void setDone(@Nullable String done) {
        this.done = said(done);
    }

    public String getDoneOn() {
        return doneOn;
    }

    public void setDoneOn(@Nullable String doneOn) {
        this.doneOn = said(doneOn);
    }

    public String getHours() {
        return hours;
    }

    public void setHours(@Nullable String hours) {
        this.hours = said(hours);
    }

    public String getRubric() {
        return rubric;
    }

    public void setRubric(@Nullable String rubric) {
        this.rubric = said(rubric);
    }

    /** The digest that was kept from before, hidden in the form. */
    public String getSha256() {
        return sha256;
    }

    public void setSha256(@Nullable String sha256) {
        this.sha256 = said(sha256);
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
