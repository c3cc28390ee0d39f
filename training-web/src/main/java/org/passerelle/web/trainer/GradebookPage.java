package org.passerelle.web.trainer;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.delivery.Runs;
import org.passerelle.gradebook.GradeRow;
import org.passerelle.gradebook.Gradebook;
import org.passerelle.gradebook.Gradebooks;
import org.passerelle.gradebook.SkillStand;
import org.passerelle.kernel.Permission;
import org.passerelle.skills.Referential;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** The gradebook of a run: learners beside tasks and skills. */
@Named
@RequestScoped
@Route(path = "/trainer/courses/{id}/grades", view = "/trainer/grades.xhtml", access = Permission.GRADE)
public class GradebookPage {
    @Inject
    Gradebooks gradebooks;

    @Inject
    Runs runs;

    @Inject
    Redirect redirect;

    @Inject
    Referential referential;

    @Inject
    ActiveLocale locale;

    @Inject
    Texts texts;

    @Inject
    AddressParts parts;

    @Nullable
    private Gradebook book;

    private int page = 1;

    /** The page's number is read before anything is found. */
    @PostConstruct
    void begin() {
        page = Objects.requireNonNullElse(Typed.whole(parts.word("page")), 1);
    }

    /** Finds it before anything is shown, so that another body's is "not found"; a course without runs gets one first. */
    public void load() {
        if (runs.of(parts.id("id")).isEmpty()) {
            redirect.to("/trainer/courses/" + parts.id("id") + "/runs");
        } else {
            getBook();
        }
    }

    /** The gradebook, a page of it. */
    public Gradebook getBook() {
        if (book == null) {
            UUID run = parts.word("run").isEmpty() ? null : parts.id("run");
            book = gradebooks.of(parts.id("id"), run, getWords(), page, Gradebooks.PAGE);
        }
        return book;
    }

    /** What the learners' names must hold. */
    public String getWords() {
        return parts.word("q");
    }

    /** The address of the page's first slice. */
    public String getAddress() {
        return "/trainer/courses/" + parts.id("id") + "/grades?run="
                + getBook().run().id() + "&q=" + URLEncoder.encode(getWords(), StandardCharsets.UTF_8);
    }

    /** The name of a skill. */
    public String skill(String uri) {
        return referential.label(uri, locale.language());
    }

    /** The skills that a learner has not reached, in words. */
    public String missing(GradeRow row) {
        return names(row.missing());
    }

    private String names(List<SkillStand> stands) {
        return stands.stream()
                .map(stand -> stand.failed()
                        ? texts.of("gradebook.skill.failed", skill(stand.skill()), stand.percent())
                        : texts.of("gradebook.skill.untried", skill(stand.skill())))
                .collect(Collectors.joining(", "));
    }
}
