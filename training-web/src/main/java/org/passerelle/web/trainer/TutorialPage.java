package org.passerelle.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.ActivityDraft;
import org.passerelle.catalogue.ActivityType;
import org.passerelle.catalogue.CourseDraft;
import org.passerelle.catalogue.DeliveryMode;
import org.passerelle.catalogue.TaughtSkill;
import org.passerelle.catalogue.WritingTutorials;
import org.passerelle.kernel.Permission;
import org.passerelle.skills.Referential;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** A tutorial of one page, written in one go. */
@Named
@RequestScoped
@Route(path = "/trainer/tutorials/new", view = "/trainer/tutorial.xhtml", access = Permission.AUTHOR_COURSE)
public class TutorialPage {
    private static final int MINUTES_OF_AN_HOUR = 60;

    @Inject
    WritingTutorials writing;

    @Inject
    Referential referential;

    @Inject
    SkillLevels skills;

    @Inject
    Body body;

    @Inject
    LessonPreview preview;

    @Inject
    ActiveLocale locale;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    private final CourseFields fields = new CourseFields();
    private final Bilingual lesson = new Bilingual();
    private String minutes = "30";

    /** Begins in the trainer's language, with the skill that it shall teach. */
    public void load() {
        fields.setLanguage(locale.language().name());
        referential
                .skill(parts.word("teach"))
                .ifPresent(s -> skills.begin(List.of(new TaughtSkill(s.uri(), 1)), Set.of()));
    }

    /** Keeps it, and goes on to its programme. */
    public void keep() {
        redirect.to("/trainer/courses/" + writing.keep(body.id(), course(), activity()));
    }

    /** Publishes it. */
    public void publish() {
        UUID course = writing.publish(body.id(), course(), activity());
        redirect.to("/trainer/courses/" + course);
    }

    /** Shows what readers would see; stays on the page and keeps nothing. */
    public void preview() {
        preview.show(lesson.text());
    }

    private CourseDraft course() {
        Integer typed = Typed.whole(minutes);
        fields.setMode(DeliveryMode.TUTORIAL.name());
        fields.setHours(typed == null || typed < 1 ? "0.5" : String.valueOf(hours(typed)));
        fields.setBilingual(!lesson.getFr().isBlank() && !lesson.getEn().isBlank());
        return fields.draft(skills.taught(), skills.needed());
    }

    /** In quarters of an hour, at least one. */
    private static double hours(int minutes) {
        return Math.max(1, Math.round(minutes * 4.0 / MINUTES_OF_AN_HOUR)) / 4.0;
    }

    private ActivityDraft activity() {
        return new ActivityDraft(
                "lecon",
                ActivityType.LESSON,
                fields.getTitle().text(),
                Typed.whole(minutes),
                LessonText.html(lesson.text()));
    }

    public CourseFields getFields() {
        return fields;
    }

    public Bilingual getLesson() {
        return lesson;
    }

    public String getMinutes() {
        return minutes;
    }

    public void setMinutes(@Nullable String minutes) {
        this.minutes = Typed.said(minutes);
    }
}
