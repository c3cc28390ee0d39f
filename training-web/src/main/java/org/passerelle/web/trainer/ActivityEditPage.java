package org.passerelle.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.assessment.Item;
import org.passerelle.assessment.SettingItems;
import org.passerelle.catalogue.ActivityDraft;
import org.passerelle.catalogue.ActivityType;
import org.passerelle.catalogue.ActivityView;
import org.passerelle.catalogue.Authoring;
import org.passerelle.catalogue.MediaLibrary;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
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
    MediaLibrary library;

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
    private Part film;

    @Nullable
    private Part captionsFr;

    @Nullable
    private Part captionsEn;

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

    /** Keeps what was typed and the files that were chosen. */
    public void save() {
        UUID course = parts.id("id");
        UUID id = parts.id("activity");
        authoring.write(
                course,
                id,
                new ActivityDraft(
                        getActivity().outline().key(),
                        getActivity().outline().type(),
                        title.text(),
                        Typed.whole(minutes),
                        text.text()),
                version);
        if (isQuiz()) {
            Integer mark = Typed.whole(passMark);
            setting.set(course, id, mark == null ? 0 : mark, getItems());
        }
        if (isVideo() && (given(film) || given(captionsFr) || given(captionsEn))) {
            film(course, id);
        }
        redirect.to(getHere());
    }

    private void film(UUID course, UUID id) {
        UUID shown =
                keep(course, film).or(getActivity()::video).orElseThrow(() -> Refusal.of("film", "kernel.required"));
        library.film(
                course,
                id,
                shown,
                keep(course, captionsFr).or(getActivity()::captionsFr),
                keep(course, captionsEn).or(getActivity()::captionsEn));
    }

    private static boolean given(@Nullable Part file) {
        return file != null && file.getSize() > 0;
    }

    private Optional<UUID> keep(UUID course, @Nullable Part file) {
        if (file == null || !given(file)) {
            return Optional.empty();
        }
        try (var in = file.getInputStream()) {
            String name = Typed.said(file.getSubmittedFileName()).replaceAll("[^A-Za-z0-9._-]+", "-");
            return Optional.of(library.add(course, name, in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes an item out of the quiz. */
    public void removeItem(String key) {
        setting.set(
                parts.id("id"),
                parts.id("activity"),
                sheet().passMark(),
                getItems().stream().filter(item -> !item.key().equals(key)).toList());
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

    public @Nullable Part getFilm() {
        return film;
    }

    public void setFilm(@Nullable Part film) {
        this.film = film;
    }

    public @Nullable Part getCaptionsFr() {
        return captionsFr;
    }

    public void setCaptionsFr(@Nullable Part captionsFr) {
        this.captionsFr = captionsFr;
    }

    public @Nullable Part getCaptionsEn() {
        return captionsEn;
    }

    public void setCaptionsEn(@Nullable Part captionsEn) {
        this.captionsEn = captionsEn;
    }
}
