package org.passerelle.web.discussion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.discussion.Discussing;
import org.passerelle.discussion.PostDraft;
import org.passerelle.discussion.Posting;
import org.passerelle.discussion.Room;
import org.passerelle.discussion.ThreadKind;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.SentFiles;
import org.passerelle.web.platform.Texts;

/** Asks a question in a run's forum, or begins a discussion. */
@Named
@RequestScoped
@Route(path = "/forums/{run}/new", view = "/discussion/new.xhtml", access = Permission.OWN_ACCOUNT)
public class ThreadNewPage {
    @Inject
    Discussing discussing;

    @Inject
    Posting posting;

    @Inject
    Texts texts;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    private String kind = ThreadKind.QUESTION.name();
    private String unit = "";
    private String title = "";
    private String text = "";
    private boolean anonymous;

    @Nullable
    private Part file;

    @Nullable
    private Room room;

    /** Asks for the code of conduct first. */
    public void load() {
        unit = parts.word("unit");
        if (!getRoom().pledged()) {
            redirect.to("/forums/" + parts.id("run") + "/conduct");
        }
    }

    /** The forum. */
    public Room getRoom() {
        if (room == null) {
            room = discussing.room(parts.id("run"));
        }
        return room;
    }

    /** A question or a discussion. */
    public List<SelectItem> getKinds() {
        return Arrays.stream(ThreadKind.values())
                .map(k -> new SelectItem(k.name(), texts.name("discussion.kind", k)))
                .toList();
    }

    /** The units that it may be about, and the course as a whole. */
    public List<SelectItem> getUnits() {
        return Stream.concat(
                        Stream.of(new SelectItem("", texts.of("discussion.wholeCourse"))),
                        getRoom().units().stream().map(u -> new SelectItem(u.id().toString(), texts.in(u.title()))))
                .toList();
    }

    /** Opens the thread. */
    public void open() {
        UUID thread = posting.open(
                parts.id("run"),
                Chosen.id(unit).orElse(null),
                Chosen.constant(ThreadKind.class, kind).orElse(ThreadKind.QUESTION),
                title,
                new PostDraft(text, anonymous, SentFiles.in("files")));
        redirect.to("/forums/" + parts.id("run") + "/threads/" + thread);
    }

    public String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = Chosen.said(kind);
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(@Nullable String unit) {
        this.unit = Chosen.said(unit);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = Chosen.said(title);
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
