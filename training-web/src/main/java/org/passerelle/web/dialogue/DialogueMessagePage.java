package org.passerelle.web.dialogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.passerelle.dialogue.MessageCase;
import org.passerelle.dialogue.ReportingMessages;
import org.passerelle.discussion.ReportReason;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** One message of a conversation: to report it, or to appeal when it is hidden; and what became of it. */
@Named
@RequestScoped
@Route(path = "/me/messages/{enrolment}/{message}", view = "/dialogue/message.xhtml", access = Permission.OWN_ACCOUNT)
public class DialogueMessagePage {
    @Inject
    ReportingMessages reporting;

    @Inject
    Texts texts;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    private String why = "";
    private String words = "";
    private String appealWords = "";

    @Nullable
    private MessageCase shown;

    /** Finds it before anything is shown. */
    public void load() {
        getShown();
    }

    /** The message. @throws NotFound when it is not of this conversation */
    public MessageCase getShown() {
        if (shown == null) {
            shown = reporting.read(parts.id("message"));
            if (!shown.enrolment().equals(parts.id("enrolment"))) {
                throw new NotFound("message", parts.id("message"));
            }
        }
        return shown;
    }

    /** Why it may be reported; there is no quiz to give away between the two sides. */
    public List<SelectItem> getReasons() {
        return Arrays.stream(ReportReason.values())
                .filter(reason -> reason != ReportReason.ANSWERS)
                .map(reason -> new SelectItem(reason.name(), texts.name("discussion.report", reason)))
                .toList();
    }

    /** Whether it may be reported: somebody else wrote it, and the reader has said nothing of it yet. */
    public boolean isReportable() {
        return !getShown().message().mine()
                && !getShown().message().hidden()
                && getShown().reports().isEmpty();
    }

    /** Reports it. */
    public void report() {
        ReportReason reason = Arrays.stream(ReportReason.values())
                .filter(one -> one.name().equals(why))
                .findFirst()
                .orElseThrow(() -> Refusal.of("why", "kernel.required"));
        reporting.report(parts.id("message"), reason, words);
        again();
    }

    /** Asks to look at it again. */
    public void appeal() {
        reporting.appeal(parts.id("message"), appealWords);
        again();
    }

    private void again() {
        redirect.to("/me/messages/" + parts.id("enrolment") + '/' + parts.id("message"));
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = Objects.requireNonNullElse(why, "");
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = Objects.requireNonNullElse(words, "");
    }

    public String getAppealWords() {
        return appealWords;
    }

    public void setAppealWords(@Nullable String appealWords) {
        this.appealWords = Objects.requireNonNullElse(appealWords, "");
    }
}
