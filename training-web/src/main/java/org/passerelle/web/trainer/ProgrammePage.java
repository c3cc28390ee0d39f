package org.passerelle.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.assessment.SettingItems;
import org.passerelle.catalogue.ActivityDraft;
import org.passerelle.catalogue.ActivityType;
import org.passerelle.catalogue.Authoring;
import org.passerelle.catalogue.CourseStatus;
import org.passerelle.catalogue.CourseView;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.reading.UnitWeight;
import org.passerelle.reading.WeighingUnits;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** A course under the trainer's hands: its units and activities in order, what is still missing, and publishing it. */
@Named
@RequestScoped
@Route(path = "/trainer/courses/{id}", view = "/trainer/programme.xhtml", access = Permission.AUTHOR_COURSE)
public class ProgrammePage {
    private static final int USUAL_MINUTES = 20;
    private static final double KILOBYTE = 1024;
    private static final double MEGABYTE = KILOBYTE * KILOBYTE;

    @Inject
    Authoring authoring;

    @Inject
    SettingItems setting;

    @Inject
    WeighingUnits weighing;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    @Inject
    Texts texts;

    private String title = "";
    private String type = ActivityType.LESSON.name();
    private String unit = "";

    @Nullable
    private CourseView course;

    @Nullable
    private List<UnitWeight> weights;

    /** Finds the course before anything is shown, so that another body's is "not found". */
    public void load() {
        getCourse();
    }

    /** The course. */
    public CourseView getCourse() {
        if (course == null) {
            course = authoring.mine(parts.id("id"));
        }
        return course;
    }

    /** What is still missing, a sentence each. */
    public List<String> getMissing() {
        Stream<String> quizzes = getCourse().outline().activities().stream()
                .filter(a -> a.type() == ActivityType.QUIZ)
                .filter(a -> setting.of(parts.id("id"), a.id()).items().isEmpty())
                .map(a -> texts.of("trainer.programme.emptyQuiz", texts.in(a.title())));
        return Stream.concat(authoring.missing(parts.id("id")).stream().map(texts::refusal), quizzes)
                .toList();
    }

    /** What each unit weighs for whoever reads on a poor line; those that are too heavy are told apart. */
    public List<UnitWeight> getWeights() {
        if (weights == null) {
            weights = weighing.of(parts.id("id"));
        }
        return weights;
    }

    /** How much a unit weighs, in words. */
    public String weight(UUID id) {
        return getWeights().stream()
                .filter(w -> w.unit().equals(id))
                .findFirst()
                .map(w -> w.light() == w.bytes()
                        ? size(w.bytes())
                        : texts.of("reading.weight", size(w.light()), size(w.bytes())))
                .orElse("");
    }

    /** A size in kilobytes or megabytes. */
    public String size(long bytes) {
        return bytes < MEGABYTE
                ? texts.of("learning.kilobytes", Math.max(1, Math.round(bytes / KILOBYTE)))
                : texts.of("learning.megabytes", texts.number(Math.round(bytes / MEGABYTE * 10) / 10.0));
    }

    /** The units that are too heavy. */
    public List<UnitWeight> getHeavy() {
        return getWeights().stream().filter(UnitWeight::isHeavy).toList();
    }

    /** Whether everybody can find it. */
    public boolean isPublished() {
        return getCourse().status() == CourseStatus.PUBLISHED;
    }

    /** The units to add to; the first one is a new unit. */
    public List<SelectItem> getUnits() {
        return getCourse().units().stream()
                .map(u -> new SelectItem(u.id().toString(), texts.in(u.title())))
                .toList();
    }

    /** The kinds of activities. */
    public List<SelectItem> getTypes() {
        return Arrays.stream(ActivityType.values())
                .map(t -> new SelectItem(t.name(), texts.name("catalogue.type", t)))
                .toList();
    }

    /** Adds a unit. */
    public void addUnit() {
        authoring.addUnit(parts.id("id"), title());
        again();
    }

    /** Adds an activity to the unit chosen, and goes on to write it. */
    public void addActivity() {
        UUID into = getCourse().units().stream()
                .map(u -> u.id())
                .filter(id -> unit.isEmpty() || id.toString().equals(unit))
                .findFirst()
                .orElseThrow(() -> Refusal.of("unit", "trainer.needsUnit"));
        ActivityType kind = Typed.constant(ActivityType.class, type);
        if (kind == null) {
            throw Refusal.of("type", "kernel.required");
        }
        LocalizedText none = LocalizedText.of(null, null);
        UUID added = authoring.addActivity(
                parts.id("id"),
                into,
                new ActivityDraft(title.isBlank() ? "activite" : title, kind, title(), USUAL_MINUTES, none));
        redirect.to("/trainer/courses/" + parts.id("id") + "/activities/" + added);
    }

    private LocalizedText title() {
        if (title.isBlank()) {
            throw Refusal.of("title", "kernel.required");
        }
        return LocalizedText.in(getCourse().card().language(), title);
    }

    /** Moves a unit up (-1) or down (1). */
    public void moveUnit(UUID moved, int by) {
        authoring.moveUnit(parts.id("id"), moved, by);
        again();
    }

    /** Moves an activity up (-1) or down (1) within its unit. */
    public void moveActivity(UUID moved, int by) {
        authoring.moveActivity(parts.id("id"), moved, by);
        again();
    }

    /** Lets everybody find it. */
    public void publish() {
        authoring.publish(parts.id("id"));
        again();
    }

    /** Takes it out of the catalogue. */
    public void retire() {
        authoring.retire(parts.id("id"));
        again();
    }

    private void again() {
        redirect.to("/trainer/courses/" + parts.id("id"));
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = Typed.said(title);
    }

    public String getType() {
        return type;
    }

    public void setType(@Nullable String type) {
        this.type = Typed.said(type);
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(@Nullable String unit) {
        this.unit = Typed.said(unit);
    }
}
