package org.passerelle.web.discussion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.discussion.Discussing;
import org.passerelle.discussion.PostDraft;
import org.passerelle.discussion.Posting;
import org.passerelle.discussion.ThreadView;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.SentFiles;

/** A thread: what was asked, the answers, and one's own. */
@Named
@RequestScoped
@Route(path = "/forums/{run}/threads/{thread}", view = "/discussion/thread.xhtml", access = Permission.OWN_ACCOUNT)
public class ThreadPage {
    @Inject
    Discussing discussing;

    @Inject
    Posting posting;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    private String text = "";
    private boolean anonymous;

    @Nullable
    private Part file;

    @Nullable
    private ThreadView thread;

    /** Finds the thread before anything is shown. */
    public void load() {
        getThread();
    }

    /** The thread. */
    public ThreadView getThread() {
        if (thread == null) {
            thread = discussing.thread(parts.id("thread"), getNumber());
            if (!thread.room().run().equals(parts.id("run"))) {
                throw new NotFound("thread", parts.id("thread"));
            }
        }
        return thread;
    }

    /** Which of its pages is looked at. */
    public int getNumber() {
        return Chosen.page(parts.word("page"));
    }

    /** This page's address. */
    public String getHere() {
        return "/forums/" + parts.id("run") + "/threads/" + parts.id("thread");
    }

    /** Writes a reply, and goes to it. */
    public void reply() {
        UUID post = posting.reply(parts.id("thread"), new PostDraft(text, anonymous, SentFiles.in("files")));
        int last = (int) (getThread().posts().total() / Discussing.SIZE) + 1;
        redirect.to(getHere() + "?page=" + last + "#post-" + post);
    }

    /** Finds it helpful, or no longer. */
    public void vote(UUID post) {
        posting.vote(post);
        back(post);
    }

    /** Accepts it as the answer, or takes that back. */
    public void accept(UUID post) {
        posting.accept(post);
        back(post);
    }

    /** Says as a trainer that it is right, or takes that back. */
    public void endorse(UUID post) {
        posting.endorse(post);
        back(post);
    }

    /** Follows the thread, or no longer. */
    public void follow() {
        posting.follow(parts.id("thread"));
        redirect.to(getHere() + "?page=" + getNumber());
    }

    private void back(UUID post) {
        redirect.to(getHere() + "?page=" + getNumber() + "#post-" + post);
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = Chosen.said(text);
    }

    public boolean isAnonymous() {
        return anonymous;
    }

    public void setAnonymous(boolean anonymous) {
        this.anonymous = anonymous;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
