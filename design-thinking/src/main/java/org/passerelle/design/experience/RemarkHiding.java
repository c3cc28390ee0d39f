package org.passerelle.design.experience;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/** That a remark is hidden with a reason; its author appeals once, and then it is shown again or stays hidden. */
@Embeddable
public class RemarkHiding {
    /** How many characters a reason or an appeal may have. */
    public static final int LONGEST = 1000;

    @Column(name = "hidden_at")
    @Nullable
    private Instant hiddenAt;

    @Column(name = "hidden_for", nullable = false)
    private String reason = "";

    @Column(name = "appeal", nullable = false)
    private String appeal = "";

    @Column(name = "appealed_at")
    @Nullable
    private Instant appealedAt;

    @Column(name = "upheld", nullable = false)
    private String upheld = "";

    /** For the persistence provider, and for what is shown. */
    protected RemarkHiding() {}

    void hide(String why, Instant now) {
        if (hiddenAt != null) {
            throw new Refusal("design.remarks.hiddenAlready");
        }
        reason = said("reason", why);
        hiddenAt = now;
    }

    void appeal(String text, Instant now) {
        if (hiddenAt == null || appealedAt != null) {
            throw new Refusal("design.remarks.noAppeal");
        }
        appeal = said("appeal", text);
        appealedAt = now;
    }

    void show() {
        if (hiddenAt == null) {
            throw new Refusal("design.remarks.shownAlready");
        }
        hiddenAt = null;
        reason = "";
        appeal = "";
        appealedAt = null;
        upheld = "";
    }

    void uphold(String answer) {
        if (!isAppealed()) {
            throw new Refusal("design.remarks.noAppealWaits");
        }
        upheld = said("reason", answer);
    }

    private static String said(String field, String typed) {
        String kept = Text.within(field, Text.lines(typed), LONGEST);
        if (kept.isEmpty()) {
            throw Refusal.of(field, "kernel.required");
        }
        return kept;
    }

    /** Whether it is hidden from the others. */
    public boolean isHidden() {
        return hiddenAt != null;
    }

    /** Since when; null while it is shown. */
    public @Nullable Instant hiddenAt() {
        return hiddenAt;
    }

    /** Why; empty while it is shown. */
    public String reason() {
        return reason;
    }

    /** What its author says against it; empty for nothing. */
    public String appeal() {
        return appeal;
    }

    /** Whether an appeal waits for an answer. */
    public boolean isAppealed() {
        return hiddenAt != null && appealedAt != null && upheld.isEmpty();
    }

    /** Whether its author may still appeal. */
    public boolean isAppealable() {
        return hiddenAt != null && appealedAt == null;
    }

    /** What was answered to the appeal when it stays hidden; empty otherwise. */
    public String upheld() {
        return upheld;
    }
}
