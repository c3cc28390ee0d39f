package org.passerelle.web.trainer;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.ActivityDraft;
import org.passerelle.catalogue.ActivityType;
import org.passerelle.catalogue.CourseDraft;
import org.passerelle.catalogue.DeliveryMode;
import org.passerelle.catalogue.ProposedTutorial;
import org.passerelle.catalogue.TaughtSkill;
import org.passerelle.kernel.Language;

/** What is typed of a tutorial of one page, as it is typed. */
public class TutorialFields {
    private static final int MINUTES_OF_AN_HOUR = 60;

    private final CourseFields sheet = new CourseFields();
    private final Bilingual lesson = new Bilingual();
    private String minutes = "30";
    private boolean named = true;

    void fill(ProposedTutorial told, long version) {
        Language language = told.language();
        sheet.setLanguage(language == null ? "" : language.name());
        sheet.getTitle().fill(told.title());
        sheet.getSummary().fill(told.summary());
        sheet.getOutcomes().fill(told.outcomes());
        sheet.setLevel(String.valueOf(told.level()));
        sheet.setVersion(version);
        lesson.fill(told.text());
        minutes = String.valueOf(told.minutes());
        named = told.named();
    }

    /** As a tutorial of the catalogue. */
    CourseDraft course(List<TaughtSkill> skills, Set<String> needs) {
        Integer typed = Typed.whole(minutes);
        sheet.setMode(DeliveryMode.TUTORIAL.name());
        sheet.setHours(typed == null || typed < 1 ? "0.5" : String.valueOf(hours(typed)));
        sheet.setBilingual(!lesson.getFr().isBlank() && !lesson.getEn().isBlank());
        return sheet.draft(skills, needs);
    }

    /** In quarters of an hour, at least one. */
    private static double hours(int minutes) {
        return Math.max(1, Math.round(minutes * 4.0 / MINUTES_OF_AN_HOUR)) / 4.0;
    }

    /** Its only page. */
    ActivityDraft activity() {
        return new ActivityDraft(
                "lecon",
                ActivityType.LESSON,
                sheet.getTitle().text(),
                Typed.whole(minutes),
                LessonText.html(lesson.text()));
    }

    /** As somebody proposes it. */
    ProposedTutorial proposed(List<TaughtSkill> skills) {
        return new ProposedTutorial(
                Typed.constant(Language.class, sheet.getLanguage()),
                sheet.getTitle().text(),
                sheet.getSummary().text(),
                sheet.getOutcomes().text(),
                lesson.text(),
                Typed.whole(minutes),
                Typed.whole(sheet.getLevel()),
                skills,
                named);
    }

    public CourseFields getSheet() {
        return sheet;
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

    public boolean isNamed() {
        return named;
    }

    public void setNamed(boolean named) {
        this.named = named;
    }
}
