package org.passerelle.web.trainer;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.ActivityOutline;
import org.passerelle.catalogue.Authoring;
import org.passerelle.catalogue.CourseView;
import org.passerelle.gradebook.GradePlan;
import org.passerelle.gradebook.Grading;
import org.passerelle.gradebook.PlanJson;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** Says how the grades of a course are weighed. */
@Named
@RequestScoped
@Route(path = "/trainer/courses/{id}/grades/plan", view = "/trainer/grade-plan.xhtml", access = Permission.GRADE)
public class GradePlanPage {
    private static final int SPARE = 3;

    @Inject
    Grading grading;

    @Inject
    Authoring authoring;

    @Inject
    Texts texts;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    @Nullable
    private List<ActivityOutline> tasks;

    private List<PlanLine> categories = List.of();
    private List<PlanLine> sessions = List.of();
    private Map<String, PlanLine> quizzes = Map.of();
    private String before = "";

    /** There are as many rows as the plan that holds has, and some more. */
    @PostConstruct
    void begin() {
        GradePlan plan = grading.plan(parts.id("id"));
        before = PlanJson.write(plan);
        categories = rows(
                "c", plan.categories().stream().map(GradePlan.Category::key).toList(), GradePlan.MOST_CATEGORIES);
        sessions =
                rows("s", plan.sessions().stream().map(GradePlan.Session::key).toList(), GradePlan.MOST_SESSIONS);
        quizzes = new HashMap<>();
        getTasks()
                .forEach(quiz ->
                        quizzes.put(quiz.id().toString(), new PlanLine(quiz.id().toString())));
        if (!FacesContext.getCurrentInstance().isPostback()) {
            fill(plan);
        }
    }

    /** A row for each key, and some with keys that are free. */
    private static List<PlanLine> rows(String kind, List<String> used, int most) {
        Stream<String> free = IntStream.rangeClosed(1, most + SPARE)
                .mapToObj(n -> kind + n)
                .filter(key -> !used.contains(key))
                .limit(Math.max(0, Math.min(SPARE, most - used.size())));
        return Stream.concat(used.stream(), free).map(PlanLine::new).toList();
    }

    private void fill(GradePlan plan) {
        for (int i = 0; i < plan.categories().size(); i++) {
            categories.get(i).fill(plan.categories().get(i), plan);
        }
        for (int i = 0; i < plan.sessions().size(); i++) {
            sessions.get(i).fill(plan.sessions().get(i), plan);
        }
        quizzes.forEach((quiz, line) -> line.in(plan.categoryOf(quiz), plan));
    }

    /** Finds the course before anything is shown. */
    public void load() {
        getCourse();
    }

    /** The course. */
    public CourseView getCourse() {
        return authoring.mine(parts.id("id"));
    }

    /** The quizzes of the course that count. */
    public List<ActivityOutline> getTasks() {
        if (tasks == null) {
            tasks = grading.weighed(parts.id("id"));
        }
        return tasks;
    }

    /** The line of a quiz. */
    public PlanLine quiz(ActivityOutline quiz) {
        return Objects.requireNonNull(quizzes.get(quiz.id().toString()));
    }

    /** The categories by their number in the list above. */
    public List<SelectItem> getPlaces() {
        return IntStream.rangeClosed(1, categories.size())
                .mapToObj(n -> {
                    String name = categories.get(n - 1).getName().getFr();
                    return new SelectItem(
                            String.valueOf(n),
                            name.isBlank() ? texts.of("gradebook.plan.category", n) : n + ". " + name);
                })
                .toList();
    }

    /** Keeps the plan. */
    public void save() {
        List<GradePlan.Category> kept = new ArrayList<>();
        Map<Integer, String> keys = new HashMap<>();
        for (int i = 0; i < categories.size(); i++) {
            if (!categories.get(i).isEmpty()) {
                kept.add(categories.get(i).category());
                keys.put(i + 1, categories.get(i).getKey());
            }
        }
        Map<String, String> of = new HashMap<>();
        quizzes.forEach((quiz, line) -> of.put(quiz, line.categoryKey(keys)));
        List<GradePlan.Session> typed = sessions.stream()
                .filter(line -> !line.isEmpty())
                .map(line -> line.session(keys))
                .toList();
        grading.weigh(parts.id("id"), new GradePlan(kept, of, typed), before);
        redirect.to("/trainer/courses/" + parts.id("id") + "/grades");
    }

    public List<PlanLine> getCategories() {
        return categories;
    }

    public List<PlanLine> getSessions() {
        return sessions;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(@Nullable String before) {
        this.before = Typed.said(before);
    }
}
