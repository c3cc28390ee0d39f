package org.passerelle.web.discussion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.discussion.Discussing;
import org.passerelle.discussion.Moderating;
import org.passerelle.discussion.PostHistory;
import org.passerelle.discussion.Posting;
import org.passerelle.discussion.ReportReason;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** One thing that was written: to edit it, report it, decide about it, or appeal; and what became of it. */
@Named
@RequestScoped
@Route(path = "/forums/posts/{post}", view = "/discussion/post.xhtml", access = Permission.OWN_ACCOUNT)
public class PostPage {
    @Inject
    Discussing discussing;

    @Inject
    Posting posting;

    @Inject
    Moderating moderating;

    @Inject
    Texts texts;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    private String text = "";
    private String why = "";
    private String words = "";
    private String reason = "";

    @Nullable
    private PostHistory history;

    /** Begins with what is written. */
    public void load() {
        text = getHistory().post().text();
    }

    /** What is written, and what became of it. */
    public PostHistory getHistory() {
        if (history == null) {
            history = discussing.history(parts.id("post"));
        }
        return history;
    }

    /** Whether it is in this state. */
    public boolean is(String state) {
        return getHistory().post().state().name().equals(state);
    }

    /** Whether the reader may decide about it. */
    public boolean isJudge() {
        return getHistory().room().moderates() && !getHistory().post().mine();
    }

    /** Why it may be reported. */
    public List<SelectItem> getReasons() {
        return Arrays.stream(ReportReason.values())
                .map(r -> new SelectItem(r.name(), texts.name("discussion.report", r)))
                .toList();
    }

    /** Says something else from now on. */
    public void edit() {
        posting.edit(parts.id("post"), text);
        toThread();
    }

    /** Reports it. */
    public void report() {
        moderating.report(
                parts.id("post"),
                Chosen.constant(ReportReason.class, why).orElseThrow(() -> Refusal.of("why", "kernel.required")),
                words);
        redirect.to("/forums/posts/" + parts.id("post") + "?reported=yes");
    }

    /** Whether the reader has just reported it. */
    public boolean isReported() {
        return !parts.word("reported").isEmpty();
    }

    /** Hides it. */
    public void hide() {
        moderating.hide(parts.id("post"), reason);
        toQueue();
    }

    /** Finds nothing wrong with it. */
    public void keep() {
        moderating.keep(parts.id("post"), reason);
        toQueue();
    }

    /** Shows it again. */
    public void restore() {
        moderating.restore(parts.id("post"), reason);
        toQueue();
    }

    /** Leaves it hidden. */
    public void uphold() {
        moderating.uphold(parts.id("post"), reason);
        toQueue();
    }

    /** Asks to look at it again. */
    public void appeal() {
        moderating.appeal(parts.id("post"), reason);
        redirect.to("/forums/posts/" + parts.id("post"));
    }

    private void toQueue() {
        redirect.to("/trainer/moderation");
    }

    private void toThread() {
        redirect.to("/forums/" + getHistory().room().run() + "/threads/"
                + getHistory().thread());
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = Chosen.said(text);
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = Chosen.said(why);
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = Chosen.said(words);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = Chosen.said(reason);
    }
}
