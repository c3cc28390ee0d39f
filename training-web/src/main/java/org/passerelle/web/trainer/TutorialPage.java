package org.passerelle.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.passerelle.catalogue.CourseDraft;
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

    private final TutorialFields fields = new TutorialFields();

    /** Begins in the trainer's language, with the skill that it shall teach. */
    public void load() {
        fields.getSheet().setLanguage(locale.language().name());
        referential
                .skill(parts.word("teach"))
                .ifPresent(s -> skills.begin(List.of(new TaughtSkill(s.uri(), 1)), Set.of()));
    }

    /** Keeps it, and goes on to its programme. */
    public void keep() {
        redirect.to("/trainer/courses/" + writing.keep(body.id(), course(), fields.activity()));
    }

    /** Publishes it. */
    public void publish() {
        UUID course = writing.publish(body.id(), course(), fields.activity());
        redirect.to("/trainer/courses/" + course);
    }

    /** Shows what readers would see; stays on the page and keeps nothing. */
    public void preview() {
        preview.show(fields.getLesson().text());
    }

    private CourseDraft course() {
        return fields.course(skills.taught(), skills.needed());
    }

    public TutorialFields getFields() {
        return fields;
    }
}
