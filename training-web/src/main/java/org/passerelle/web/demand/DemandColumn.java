package org.passerelle.web.demand;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.passerelle.demand.index.DemandFigures;
import org.passerelle.demand.index.Trend;
import org.passerelle.demand.index.ZoneDemand;

/**
 * A column of the open data on demand; the tables and their schema are both made of these.
 *
 * @param name in the table
 * @param member in JSON
 * @param type as Table Schema says it
 * @param least what no value is under; null where there is no such bound
 * @param said what it means
 */
record DemandColumn(
        String name, String member, String type, @Nullable Integer least, String said, Function<Told, Object> value) {
    /** What is told of one skill or occupation. @param zone INSEE's code; empty for the region */
    record Told(String zone, String labelFr, String labelEn, DemandFigures figures, Trend trend, double specificity) {}

    /** The columns of skills, or of occupations; the first is the zone. */
    static List<DemandColumn> of(Subject subject) {
        String one = subject.one();
        return List.of(
                text(
                        "zone",
                        "zone",
                        "INSEE code of the employment zone (2020); empty for the whole region",
                        Told::zone),
                text(one, one, "URI of the " + one + " in ESCO or ROME", told -> told.figures.uri()),
                text("label_fr", "label_fr", "French label", Told::labelFr),
                text("label_en", "label_en", "English label", Told::labelEn),
                number(
                        "expected_openings",
                        "expectedOpenings",
                        0,
                        "Openings as of now: share times the openings in reach, halved every 45 days",
                        told -> told.figures.expected()),
                number(
                        "share",
                        "share",
                        0,
                        "Share of the openings in reach that ask for it, 0 to 1, no employer over a quarter, drawn to"
                                + " the region's where little is known",
                        told -> told.figures.share()),
                number("share_low", "shareLow", 0, "Lower 10 % bound of the share", told -> told.figures.low()),
                number("share_high", "shareHigh", 0, "Upper 10 % bound of the share", told -> told.figures.high()),
                whole("openings", "openings", 0, "Openings as posted within the days", told -> told.figures.openings()),
                whole(
                        "employers",
                        "employers",
                        ZoneDemand.LEAST_EMPLOYERS,
                        "Employers who posted them",
                        told -> told.figures.employers()),
                whole(
                        "days",
                        "days",
                        60,
                        "Days counted: 60, or 365 when nothing was posted in 60",
                        told -> told.figures.days()),
                number(
                        "trend",
                        "trend",
                        -1,
                        "Change of the share of what is newly posted, the last 60 days against the 60 before: 0.2 is a"
                                + " fifth more",
                        told -> told.trend.change()),
                number("trend_low", "trendLow", -1, "Lower 10 % bound of the change", told -> told.trend.low()),
                number("trend_high", "trendHigh", -1, "Upper 10 % bound of the change", told -> told.trend.high()),
                number(
                        "specificity",
                        "specificity",
                        0,
                        "Lower bound of the share here over the share everywhere; over 1 where it is asked for more"
                                + " than elsewhere",
                        Told::specificity));
    }

    private static DemandColumn text(String name, String member, String said, Function<Told, Object> value) {
        return new DemandColumn(name, member, "string", null, said, value);
    }

    private static DemandColumn whole(
            String name, String member, int least, String said, Function<Told, Object> value) {
        return new DemandColumn(name, member, "integer", least, said, value);
    }

    private static DemandColumn number(
            String name, String member, int least, String said, Function<Told, Double> value) {
        return new DemandColumn(name, member, "number", least, said, told -> rounded(value.apply(told)));
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP);
    }
}
