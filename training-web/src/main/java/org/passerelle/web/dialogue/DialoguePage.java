package org.passerelle.web.dialogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import org.jspecify.annotations.Nullable;
import org.passerelle.dialogue.Conversing;
import org.passerelle.dialogue.DialogueView;
import org.passerelle.documents.SentFile;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.SentFiles;

/** One conversation, and what is written next. */
@Named
@RequestScoped
@Route(path = "/me/messages/{enrolment}", view = "/dialogue/show.xhtml", access = Permission.OWN_ACCOUNT)
public class DialoguePage {
    @Inject
    Conversing conversing;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    private String text = "";

    @Nullable
    private Part file;

    @Nullable
    private DialogueView dialogue;

    /** Finds it before anything is shown. */
    public void load() {
        getDialogue();
    }

    /** The conversation. */
    public DialogueView getDialogue() {
        if (dialogue == null) {
            String page = parts.word("page");
            dialogue = conversing.read(parts.id("enrolment"), page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1);
        }
        return dialogue;
    }

    /** This page's address. */
    public String getHere() {
        return "/me/messages/" + parts.id("enrolment");
    }

    /** Where the reader comes from: the learner's course, or the learner. */
    public String getBack() {
        DialogueView view = getDialogue();
        return view.tutor()
                ? "/trainer/courses/" + view.course() + "/learners/" + view.enrolment()
                : "/me/learning/" + view.enrolment();
    }

    /** How long a message may be. */
    public int getLongest() {
        return Conversing.LONGEST;
    }

    /** How many files may go with it. */
    public int getMostFiles() {
        return Conversing.MOST_FILES;
    }

    /** How large each of them may be, in megabytes. */
    public int getMostMegabytes() {
        return SentFile.MOST_MEGABYTES;
    }

    /** Sends what was written. */
    public void send() {
        conversing.write(parts.id("enrolment"), text, SentFiles.in("files"));
        redirect.to(getHere() + "#last");
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
