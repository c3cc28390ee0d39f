package org.passerelle.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.passerelle.catalogue.Authoring;
import org.passerelle.catalogue.CourseDraft;
import org.passerelle.catalogue.CourseView;
import org.passerelle.catalogue.TaughtSkill;
import org.passerelle.kernel.Permission;
import org.passerelle.skills.Referential;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** What a course is: its texts, its skills, its effort, its price. */
@Named
@RequestScoped
@Route(path = "/trainer/courses/new", view = "/trainer/sheet.xhtml", access = Permission.AUTHOR_COURSE)
@Route(path = "/trainer/courses/{id}/sheet", view = "/trainer/sheet.xhtml", access = Permission.AUTHOR_COURSE)
public class CourseSheetPage {
    @Inject
    Authoring authoring;

    @Inject
    Referential referential;

    @Inject
    SkillLevels skills;

    @Inject
    Body body;

    @Inject
    ActiveLocale locale;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    @Inject
    Texts texts;

    private final CourseFields fields = new CourseFields();

    /** Begins with the course, or with the skill that a new one shall teach. */
    public void load() {
        if (isNew()) {
            fields.setLanguage(locale.language().name());
            referential
                    .skill(parts.word("teach"))
                    .ifPresent(s -> skills.begin(List.of(new TaughtSkill(s.uri(), 1)), Set.of()));
        } else {
            CourseView course = authoring.mine(parts.id("id"));
            fields.fill(course, texts.number(course.card().hours()));
            skills.begin(course.card().skills(), course.card().needs());
        }
    }

    /** Whether it is a new course. */
    public boolean isNew() {
        return parts.word("id").isEmpty();
    }

    public CourseFields getFields() {
        return fields;
    }

    /** Keeps the sheet, and goes on to the programme. */
    public void save() {
        CourseDraft draft = fields.draft(skills.taught(), skills.needed());
        UUID course;
        if (isNew()) {
            course = authoring.draft(body.id(), draft);
        } else {
            course = parts.id("id");
            authoring.describe(course, draft, fields.getVersion());
        }
        redirect.to("/trainer/courses/" + course);
    }
}
