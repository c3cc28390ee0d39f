package org.passerelle.web.demand;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.passerelle.catalogue.Catalogue;
import org.passerelle.catalogue.CourseCard;
import org.passerelle.demand.index.DemandFigures;
import org.passerelle.demand.index.DemandIndex;
import org.passerelle.demand.index.Trend;
import org.passerelle.demand.index.ZoneDemand;
import org.passerelle.skills.Referential;
import org.passerelle.skills.SkillRelation;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.Texts;

/** Says how much skills and occupations are asked for around here. What rests on too few employers is left out. */
@RequestScoped
class AskedRows {
    private static final int MOST = 20;
    private static final int LOOKED_AT = 200;
    private static final double WORTH_TELLING = 1.2;
    private static final int USUAL_DAYS = 60;

    @Inject
    DemandIndex index;

    @Inject
    Catalogue catalogue;

    @Inject
    Referential referential;

    @Inject
    AskedArea area;

    @Inject
    ActiveLocale locale;

    @Inject
    Texts texts;

    /** The twenty that are most surely asked for, those asked for most first. */
    List<AskedRow> most(Subject subject) {
        List<DemandFigures> told = subject.top(index.in(area.getCode()), LOOKED_AT).stream()
                .map(uri -> index.published(uri, area.getCode()))
                .filter(DemandFigures::told)
                .limit(MOST)
                .sorted(Comparator.comparingDouble(DemandFigures::expected).reversed())
                .toList();
        Map<String, List<CourseCard>> teaching = catalogue.teachingEach(told.stream()
                .flatMap(figures -> skills(subject, figures.uri()).stream())
                .toList());
        return told.stream().map(figures -> row(subject, figures, teaching)).toList();
    }

    /** One of them, if it may be told of. */
    List<AskedRow> one(Subject subject, String uri) {
        DemandFigures figures = index.published(uri, area.getCode());
        return figures.told()
                ? List.of(row(subject, figures, catalogue.teachingEach(skills(subject, uri))))
                : List.of();
    }

    /** The skills of which a course answers. */
    private List<String> skills(Subject subject, String uri) {
        return subject == Subject.SKILL
                ? List.of(uri)
                : referential.asked(uri).stream()
                        .filter(SkillRelation::essential)
                        .map(SkillRelation::skill)
                        .toList();
    }

    private AskedRow row(Subject subject, DemandFigures figures, Map<String, List<CourseCard>> teaching) {
        ZoneDemand asked = index.in(area.getCode());
        Trend trend = index.trend(figures.uri(), area.getCode());
        long courses = skills(subject, figures.uri()).stream()
                .map(skill -> teaching.getOrDefault(skill, List.of()))
                .flatMap(Collection::stream)
                .map(CourseCard::id)
                .distinct()
                .count();
        return new AskedRow(
                subject.label(referential, figures.uri(), locale.language()),
                "/demand/months?of=" + encoded(figures.uri()),
                level(figures, asked.openings()),
                figures.share() < 0.01
                        ? texts.of("demand.map.share.small")
                        : texts.of("demand.map.share", texts.percent(figures.share())),
                texts.of(
                        figures.days() == USUAL_DAYS ? "demand.map.posted" : "demand.map.posted.year",
                        texts.number(figures.openings()),
                        texts.number(figures.employers())),
                trend.isSure() ? trend.change() > 0 ? "up" : "down" : "still",
                trend(trend),
                AskedRow.Change.of(trend.low(), trend.change(), trend.high()),
                specific(figures, asked),
                figures.estimatedFromRegion(),
                (int) courses,
                (subject == Subject.SKILL ? "/courses?skill=" : "/path?job=") + encoded(figures.uri()));
    }

    private AskedRow.Level level(DemandFigures figures, double openings) {
        double low = figures.low() * openings;
        double high = figures.high() * openings;
        return new AskedRow.Level(
                figures.expected(),
                low,
                high,
                openings(figures.expected()),
                texts.of("demand.map.between", openings(low), openings(high)));
    }

    /** Openings with a decimal where there are few. */
    private String openings(double openings) {
        return texts.number(openings < 9.95 ? Math.round(openings * 10) / 10.0 : Math.round(openings));
    }

    private String trend(Trend trend) {
        return trend.isSure()
                ? texts.of("demand.map.trend", signed(trend.change()), signed(trend.low()), signed(trend.high()))
                : texts.of("demand.map.trend.still", signed(trend.low()), signed(trend.high()));
    }

    private String signed(double change) {
        return (change > 0 ? "+" : "−") + texts.percent(Math.abs(change));
    }

    private String specific(DemandFigures figures, ZoneDemand asked) {
        double times = asked.specificity(figures.uri());
        boolean own = area.isZone() && !figures.estimatedFromRegion();
        return own && times > WORTH_TELLING
                ? texts.of("demand.map.specific", texts.number(Math.round(times * 10) / 10.0))
                : "";
    }

    private static String encoded(String uri) {
        return URLEncoder.encode(uri, StandardCharsets.UTF_8);
    }
}
