package org.passerelle.web.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.passerelle.catalogue.CourseCard;
import org.passerelle.catalogue.CourseView;
import org.passerelle.catalogue.UnitOutline;
import org.passerelle.kernel.Page;
import org.passerelle.matching.RankedCourse;
import org.passerelle.matching.RankedFind;
import org.passerelle.matching.RankingReason;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.Texts;

/** Writes courses as the web API's contract says. Texts are in the language that was asked for. */
@RequestScoped
public class CourseJson {
    @Inject
    Showcase showcase;

    @Inject
    Texts texts;

    @Inject
    ActiveLocale locale;

    /** A slice of the catalogue. */
    public JsonObject page(Page<RankedFind> page) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        page.items().forEach(find -> items.add(card(find.found().card(), find.ranked())));
        return Json.createObjectBuilder()
                .add("items", items)
                .add("total", page.total())
                .add("page", page.page())
                .add("size", page.size())
                .build();
    }

    /** One course. */
    public JsonObject course(CourseView course, RankedCourse ranked) {
        JsonArrayBuilder payers = Json.createArrayBuilder();
        course.funding().stream().sorted().forEach(payer -> payers.add(payer.name()));
        JsonArrayBuilder units = Json.createArrayBuilder();
        course.units().forEach(unit -> units.add(unit(unit)));
        return card(course.card(), ranked)
                .add(
                        "outcomes",
                        Json.createArrayBuilder(
                                texts.in(course.outcomes()).lines().toList()))
                .add("prerequisites", texts.in(course.prerequisites()))
                .add("costEuros", course.card().costEuros())
                .add("funding", payers)
                .add("units", units)
                .build();
    }

    private JsonObjectBuilder card(CourseCard course, RankedCourse ranked) {
        JsonArrayBuilder skills = Json.createArrayBuilder();
        showcase.skills(course)
                .forEach(skill -> skills.add(Json.createObjectBuilder()
                        .add("uri", skill.uri())
                        .add("label", skill.label())
                        .add("level", skill.level())));
        return Json.createObjectBuilder()
                .add("id", course.id().toString())
                .add("slug", course.slug())
                .add("title", texts.in(course.title()))
                .add("summary", texts.in(course.summary()))
                .add("mode", course.mode().name())
                .add("level", course.level())
                .add("hours", course.hours())
                .add(
                        "language",
                        course.isIn(locale.language())
                                ? locale.getTag()
                                : course.language().tag())
                .add("skills", skills)
                .add(
                        "needs",
                        Json.createArrayBuilder(course.needs().stream().sorted().toList()))
                .add("demand", demand(ranked));
    }

    private JsonObjectBuilder demand(RankedCourse ranked) {
        JsonObjectBuilder demand = Json.createObjectBuilder();
        RankingReason reason = ranked.reason().orElse(null);
        if (reason == null) {
            return demand.add("openings", 0).add("employers", 0).addNull("reason");
        }
        return demand.add("openings", reason.openings())
                .add("employers", reason.employers())
                .add("reason", showcase.sentence(reason));
    }

    private JsonObjectBuilder unit(UnitOutline unit) {
        JsonArrayBuilder activities = Json.createArrayBuilder();
        unit.activities()
                .forEach(activity -> activities.add(Json.createObjectBuilder()
                        .add("type", activity.type().name())
                        .add("title", texts.in(activity.title()))
                        .add("minutes", activity.minutes())));
        return Json.createObjectBuilder()
                .add("title", texts.in(unit.title()))
                .add("minutes", unit.minutes())
                .add("activities", activities);
    }
}
