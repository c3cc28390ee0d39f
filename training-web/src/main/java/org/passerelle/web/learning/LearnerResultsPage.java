package org.passerelle.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.gradebook.Cell;
import org.passerelle.gradebook.Gradebooks;
import org.passerelle.gradebook.MyGrades;
import org.passerelle.gradebook.Task;
import org.passerelle.gradebook.TypedGrade;
import org.passerelle.kernel.Permission;
import org.passerelle.skills.Referential;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Route;

/** A learner's own results in a course: skills first, then the total and each task. */
@Named
@RequestScoped
@Route(path = "/me/learning/{enrolment}/results", view = "/learning/results.xhtml", access = Permission.LEARN)
public class LearnerResultsPage {
    @Inject
    Gradebooks gradebooks;

    @Inject
    Referential referential;

    @Inject
    ActiveLocale locale;

    @Inject
    AddressParts parts;

    @Nullable
    private MyGrades grades;

    /** Finds them before anything is shown. */
    public void load() {
        getGrades();
    }

    /** The results. */
    public MyGrades getGrades() {
        if (grades == null) {
            grades = gradebooks.mine(parts.id("enrolment"));
        }
        return grades;
    }

    /** The name of a skill. */
    public String skill(String uri) {
        return referential.label(uri, locale.language());
    }

    /** How a task stands. */
    public Cell cell(Task task) {
        return getGrades().row().cells().get(getGrades().tasks().indexOf(task));
    }

    /** What was typed for a task. */
    public List<TypedGrade> typed(Task task) {
        return getGrades().typed().getOrDefault(task.key(), List.of());
    }

    /** The score that was typed; null where it was taken back. */
    public @Nullable Double score(TypedGrade typed) {
        return typed.score().orElse(null);
    }
}
