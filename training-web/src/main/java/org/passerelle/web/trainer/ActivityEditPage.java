package org.passerelle.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.assessment.Item;
import org.passerelle.assessment.SettingItems;
import org.passerelle.catalogue.ActivityDraft;
import org.passerelle.catalogue.ActivityType;
import org.passerelle.catalogue.ActivityView;
import org.passerelle.catalogue.Authoring;
import org.passerelle.catalogue.WritingVideos;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** Writes a lesson, a video with its captions, or what a quiz asks. */
@Named
@RequestScoped
@Route(
        path = "/trainer/courses/{id}/activities/{activity}",
        view = "/trainer/activity.xhtml",
        access = Permission.AUTHOR_COURSE)
public class ActivityEditPage {
    @Inject
    Authoring authoring;

    @Inject
    SettingItems setting;

    @Inject
    WritingVideos writing;

    @Inject
    Uploads uploads;

    @Inject
    LessonPreview preview;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    private final Bilingual title = new Bilingual();
    private final Bilingual text = new Bilingual();
    private String minutes = "";
    private String passMark = "";
    private long version;

    @Nullable
    private ActivityView activity;

    /** Begins with what is written. */
    public void load() {
        title.fill(getActivity().outline().title());
        text.fill(getActivity().body());
        minutes = String.valueOf(getActivity().outline().minutes());
        version = getActivity().version();
        if (isQuiz()) {
            passMark = String.valueOf(sheet().passMark());
        }
    }

    /** The activity as it is kept. */
    public ActivityView getActivity() {
        if (activity == null) {
            activity = authoring.activity(parts.id("id"), parts.id("activity"));
        }
        return activity;
    }

    public boolean isQuiz() {
        return getActivity().outline().type() == ActivityType.QUIZ;
    }

    public boolean isVideo() {
        return getActivity().outline().type() == ActivityType.VIDEO;
    }

    /** What the quiz asks. */
    public List<Item> getItems() {
        return sheet().items();
    }

    /** The kinds of questions that can be added. */
    public List<String> getKinds() {
        return ItemEditPage.TYPES;
    }

    private SettingItems.Sheet sheet() {
        return setting.of(parts.id("id"), parts.id("activity"));
    }

    /** The course's page. */
    public String getBack() {
        return "/trainer/courses/" + parts.id("id");
    }

    /** This page. */
    public String getHere() {
        return getBack() + "/activities/" + parts.id("activity");
    }

    /** Keeps what was typed and the files that were chosen: all of it, or nothing. */
    public void save() {
        UUID course = parts.id("id");
        UUID id = parts.id("activity");
        ActivityDraft draft = draft();
        if (isQuiz()) {
            setting.write(course, id, draft, version, Objects.requireNonNullElse(Typed.whole(passMark), 0));
        } else if (isVideo()) {
            writing.write(course, id, draft, version, uploads.files());
        } else {
            authoring.write(course, id, draft, version);
        }
        redirect.to(getHere());
    }

    private ActivityDraft draft() {
        return new ActivityDraft(
                getActivity().outline().key(),
                getActivity().outline().type(),
                title.text(),
                Typed.whole(minutes),
                LessonText.html(text.text()));
    }

    /** Shows what learners would see; stays on the page and keeps nothing. */
    public void preview() {
        preview.show(text.text());
    }

    /** Moves an item of the quiz up (-1) or down (1). */
    public void moveItem(String key, int by) {
        setting.move(parts.id("id"), parts.id("activity"), key, by);
        redirect.to(getHere());
    }

    /** Takes the activity away. */
    public void remove() {
        authoring.removeActivity(parts.id("id"), parts.id("activity"));
        redirect.to(getBack());
    }

    public Bilingual getTitle() {
        return title;
    }

    public Bilingual getText() {
        return text;
    }

    public String getMinutes() {
        return minutes;
    }

    public void setMinutes(@Nullable String minutes) {
        this.minutes = Typed.said(minutes);
    }

    public String getPassMark() {
        return passMark;
    }

    public void setPassMark(@Nullable String passMark) {
        this.passMark = Typed.said(passMark);
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
