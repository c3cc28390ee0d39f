package org.passerelle.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.ActivityView;
import org.passerelle.catalogue.Authoring;
import org.passerelle.catalogue.SlideDraft;
import org.passerelle.catalogue.SlideView;
import org.passerelle.catalogue.WritingSlides;
import org.passerelle.documents.SlidePictures;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.SentFiles;
import org.passerelle.web.platform.Texts;

/** Tells a film in slides: brings them, says when each is shown, what it shows and what is said with it. */
@Named
@RequestScoped
@Route(
        path = "/trainer/courses/{id}/activities/{activity}/slides",
        view = "/trainer/slides.xhtml",
        access = Permission.AUTHOR_COURSE)
public class SlidesPage {
    private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern SEEN = Pattern.compile(ID + "(?: " + ID + ")*");

    @Inject
    Authoring authoring;

    @Inject
    WritingSlides writing;

    @Inject
    Texts texts;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    @Nullable
    private Part file;

    @Nullable
    private ActivityView activity;

    @Nullable
    private List<Row> rows;

    @Nullable
    private Refusal trouble;

    /** A slide with its fields, as they were typed or as they are kept. */
    public record Row(int index, SlideView view, String at, String altFr, String altEn, String textFr, String textEn) {
        /** Its number, from 1. */
        public int number() {
            return index + 1;
        }
    }

    /** Finds the film before anything is shown. */
    public void load() {
        getActivity();
    }

    /** The film. */
    public ActivityView getActivity() {
        if (activity == null) {
            activity = authoring.activity(parts.id("id"), parts.id("activity"));
        }
        return activity;
    }

    /** The slides, in order. */
    public List<Row> getRows() {
        if (rows == null) {
            boolean typed = !parts.word("rows").isEmpty();
            List<SlideView> slides = writing.of(getActivity());
            rows = new ArrayList<>();
            for (int i = 0; i < slides.size(); i++) {
                rows.add(typed ? typed(i, slides.get(i)) : kept(i, slides.get(i)));
            }
        }
        return rows;
    }

    private Row typed(int i, SlideView slide) {
        return new Row(
                i,
                slide,
                parts.word("at" + i),
                parts.word("alt" + i + "Fr"),
                parts.word("alt" + i + "En"),
                parts.word("text" + i + "Fr"),
                parts.word("text" + i + "En"));
    }

    private static Row kept(int i, SlideView slide) {
        return new Row(
                i,
                slide,
                slide.at().map(SlidesPage::clock).orElse(""),
                slide.alt().only(Language.FR).orElse(""),
                slide.alt().only(Language.EN).orElse(""),
                slide.text().only(Language.FR).orElse(""),
                slide.text().only(Language.EN).orElse(""));
    }

    private static String clock(int seconds) {
        return seconds / 60 + ":" + (seconds % 60 < 10 ? "0" : "") + seconds % 60;
    }

    /** The activity's page. */
    public String getBack() {
        return "/trainer/courses/" + parts.id("id") + "/activities/" + parts.id("activity");
    }

    /** How many slides a film may have. */
    public int getMost() {
        return SlidePictures.MOST;
    }

    /** How large a file may be, in megabytes. */
    public int getMostMegabytes() {
        return SlidePictures.MOST_MEGABYTES;
    }

    /** Takes what was chosen in the place of the slides before. */
    public void bring() {
        writing.bring(parts.id("id"), parts.id("activity"), SentFiles.in("slides", SlidePictures.MOST_MEGABYTES));
        again();
    }

    /** Keeps what was typed. */
    public void save() {
        keep();
        again();
    }

    /** Keeps what was typed, and moves a slide up (-1) or down (1). */
    public void move(UUID slide, int by) {
        keep();
        writing.move(parts.id("id"), parts.id("activity"), slide, by);
        again();
    }

    /** Takes the slides away. */
    public void remove() {
        writing.remove(parts.id("id"), parts.id("activity"));
        again();
    }

    private void keep() {
        try {
            writing.describe(
                    parts.id("id"),
                    parts.id("activity"),
                    seen(),
                    getRows().stream().map(SlidesPage::draft).toList());
        } catch (Refusal refused) {
            trouble = refused;
            throw refused;
        }
    }

    /** The slides that the form showed, which may be others by now, or in another order. */
    private List<UUID> seen() {
        String sent = parts.word("seen");
        return SEEN.matcher(sent).matches()
                ? Arrays.stream(sent.split(" ")).map(UUID::fromString).toList()
                : List.of();
    }

    /** The slides that the form shows; those that it showed when it was sent, for what was typed is about these. */
    public String getSeen() {
        String sent = parts.word("seen");
        return !sent.isEmpty()
                ? sent
                : getRows().stream().map(row -> row.view().id().toString()).collect(Collectors.joining(" "));
    }

    private static SlideDraft draft(Row row) {
        return new SlideDraft(
                second(row), LocalizedText.of(row.altFr(), row.altEn()), LocalizedText.of(row.textFr(), row.textEn()));
    }

    /** What is wrong with a field of a slide; empty when nothing is. */
    public String trouble(String field) {
        return trouble != null && field.equals(trouble.field()) ? texts.refusal(trouble) : "";
    }

    private static Optional<Integer> second(Row row) {
        String typed = row.at().strip();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        if (typed.matches("\\d{1,5}")) {
            return Optional.of(Integer.parseInt(typed));
        }
        if (!typed.matches("\\d{1,3}:[0-5]\\d")) {
            throw Refusal.of("at" + row.index(), "catalogue.slideTime");
        }
        int colon = typed.indexOf(':');
        return Optional.of(
                Integer.parseInt(typed.substring(0, colon)) * 60 + Integer.parseInt(typed.substring(colon + 1)));
    }

    private void again() {
        redirect.to(getBack() + "/slides");
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
