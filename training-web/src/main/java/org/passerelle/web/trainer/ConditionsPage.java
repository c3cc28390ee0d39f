package org.passerelle.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.ActivityOutline;
import org.passerelle.catalogue.Authoring;
import org.passerelle.catalogue.Condition;
import org.passerelle.catalogue.ConditionsJson;
import org.passerelle.catalogue.CourseOutline;
import org.passerelle.catalogue.Releasing;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** Says when an activity opens to learners. */
@Named
@RequestScoped
@Route(
        path = "/trainer/courses/{id}/activities/{activity}/conditions",
        view = "/trainer/conditions.xhtml",
        access = Permission.AUTHOR_COURSE)
public class ConditionsPage {
    private static final int ROWS = 6;

    @Inject
    Authoring authoring;

    @Inject
    Releasing releasing;

    @Inject
    Texts texts;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    private final List<ConditionFields> rows =
            IntStream.range(0, ROWS).mapToObj(ConditionFields::new).toList();
    private String before = "";

    /** Begins with the conditions that hold. */
    public void load() {
        List<Condition> now = getOutline().conditions();
        before = ConditionsJson.write(now);
        for (int i = 0; i < Math.min(ROWS, now.size()); i++) {
            rows.get(i).fill(now.get(i));
        }
    }

    /** The activity. */
    public ActivityOutline getOutline() {
        UUID wanted = parts.id("activity");
        return course().activities().stream()
                .filter(outline -> outline.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotFound("activity", wanted));
    }

    private CourseOutline course() {
        return authoring.mine(parts.id("id")).outline();
    }

    /** The kinds of conditions; the first one is none. */
    public List<SelectItem> getKinds() {
        return Stream.of("", "done", "score", "from", "group")
                .map(kind ->
                        new SelectItem(kind, texts.of("trainer.conditions.kind." + (kind.isEmpty() ? "none" : kind))))
                .toList();
    }

    /** The other activities of the course. */
    public List<SelectItem> getOthers() {
        return Stream.concat(
                        Stream.of(new SelectItem("", "—")),
                        course().activities().stream()
                                .filter(outline -> !outline.id().equals(parts.id("activity")))
                                .map(outline -> new SelectItem(outline.id().toString(), texts.in(outline.title()))))
                .toList();
    }

    /** Keeps the conditions. */
    public void save() {
        List<Condition> conditions = rows.stream()
                .map(ConditionFields::condition)
                .flatMap(Optional::stream)
                .toList();
        releasing.release(parts.id("id"), parts.id("activity"), conditions, before);
        redirect.to("/trainer/courses/" + parts.id("id"));
    }

    public List<ConditionFields> getRows() {
        return rows;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(@Nullable String before) {
        this.before = Typed.said(before);
    }
}
