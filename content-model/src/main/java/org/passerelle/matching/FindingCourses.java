package org.passerelle.matching;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.Catalogue;
import org.passerelle.catalogue.CatalogueAnswer;
import org.passerelle.catalogue.CourseCard;
import org.passerelle.catalogue.CourseQuery;
import org.passerelle.catalogue.FoundCourse;
import org.passerelle.catalogue.TaughtSkill;
import org.passerelle.demand.index.DemandIndex;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;

/** Answers what is looked for in the catalogue in the order in which employers around ask for it, and says why. */
@UseCase
public class FindingCourses {
    private static final int REMEMBERED = 200;

    @Inject
    Catalogue catalogue;

    @Inject
    CatalogueRanking ranking;

    @Inject
    Formulas formulas;

    @Inject
    DemandIndex demand;

    @Inject
    Clock clock;

    private final Map<Asked, Order> orders = new ConcurrentHashMap<>();

    private record Asked(CourseQuery query, String zone, boolean byDemand) {}

    private record Order(
            CatalogueAnswer answer, Instant asOf, LocalDate day, FormulaView formula, List<FoundCourse> courses) {}

    private volatile @Nullable Taught last;

    private record Taught(CatalogueAnswer answer, Map<TeachingCourse, FoundCourse> courses) {}

    private record Placed(FoundCourse found, ScoredCourse scored) {}

    /**
     * Finds courses. By demand, the most asked for come first; when words were looked for, how well a course answers
     * them weighs as much as how much it is asked for, each measured against the best of those found. Without demand,
     * the best answer comes first, and without words the newest.
     *
     * @param zoneCode whose demand counts; null for the region's
     * @param byDemand whether the order follows demand; the reasons are told in either case
     */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Finds find(CourseQuery query, @Nullable String zoneCode, boolean byDemand, int page, int size) {
        CatalogueAnswer answer = catalogue.find(query);
        FormulaView formula = formulas.current();
        List<FoundCourse> courses = query.text().isEmpty()
                ? remembered(query, zoneCode, byDemand, answer, formula)
                : order(zoneCode, answer, query, byDemand, formula.formula());
        return new Finds(
                Page.of(courses, page, size)
                        .map(found -> new RankedFind(found, reasons(found.card(), zoneCode, formula.formula()))),
                answer.facets());
    }

    /**
     * An order holds until the catalogue, the demand, the weights or the day change; the same few are asked for again
     * and again. No more than the order is remembered, for it is long; what its courses score is reckoned again for
     * those that are shown.
     */
    private List<FoundCourse> remembered(
            CourseQuery query,
            @Nullable String zoneCode,
            boolean byDemand,
            CatalogueAnswer answer,
            FormulaView formula) {
        Instant asOf = demand.asOf();
        LocalDate day = Clocks.today(clock);
        Asked asked = new Asked(query, Objects.requireNonNullElse(zoneCode, ""), byDemand);
        Order known = orders.get(asked);
        if (known != null
                && known.answer == answer
                && known.asOf.equals(asOf)
                && known.day.equals(day)
                && known.formula.equals(formula)) {
            return known.courses;
        }
        List<FoundCourse> courses = order(zoneCode, answer, query, byDemand, formula.formula());
        if (orders.size() >= REMEMBERED) {
            orders.clear();
        }
        orders.put(asked, new Order(answer, asOf, day, formula, courses));
        return courses;
    }

    private List<FoundCourse> order(
            @Nullable String zoneCode,
            CatalogueAnswer answer,
            CourseQuery query,
            boolean byDemand,
            RankingFormula formula) {
        Taught taught = taught(answer);
        List<Placed> places = ranking.order(zoneCode, List.copyOf(taught.courses.keySet()), formula).stream()
                .map(scored -> new Placed(Objects.requireNonNull(taught.courses.get(scored.course())), scored))
                .toList();
        return ordered(places, query, byDemand, formula.demandWeight()).stream()
                .map(Placed::found)
                .toList();
    }

    /** What the courses of an answer teach; the last answer is the same for one zone after the other. */
    private Taught taught(CatalogueAnswer answer) {
        Taught known = last;
        if (known != null && known.answer == answer) {
            return known;
        }
        Map<TeachingCourse, FoundCourse> courses = new IdentityHashMap<>();
        answer.courses().forEach(course -> courses.put(teaching(course.card()), course));
        Taught taught = new Taught(answer, courses);
        last = taught;
        return taught;
    }

    private static List<Placed> ordered(List<Placed> places, CourseQuery query, boolean byDemand, double weight) {
        boolean byWords = !query.text().isEmpty();
        if (byDemand && !byWords) {
            return places;
        }
        double most = places.stream().mapToDouble(p -> p.scored.score()).max().orElse(0);
        Comparator<Placed> order = byDemand
                ? Comparator.comparingDouble(p -> p.found.relevance() + weight * share(p.scored.score(), most))
                : byWords
                        ? Comparator.comparingDouble(p -> p.found.relevance())
                        : Comparator.comparing(p -> p.found.card().publishedAt().orElse(Instant.EPOCH));
        return places.stream().sorted(order.reversed()).toList();
    }

    /** The first courses of a search by given weights; the administrator sees what others would make of it. */
    List<CourseCard> first(CourseQuery query, @Nullable String zoneCode, RankingFormula formula, int most) {
        return order(zoneCode, catalogue.find(query), query, true, formula).stream()
                .limit(most)
                .map(FoundCourse::card)
                .toList();
    }

    private static double share(double score, double most) {
        return most > 0 ? score / most : 0;
    }

    /** How much a course is asked for, with the reasons. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public RankedCourse reasons(CourseCard course, @Nullable String zoneCode) {
        return reasons(course, zoneCode, formulas.current().formula());
    }

    private RankedCourse reasons(CourseCard course, @Nullable String zoneCode, RankingFormula formula) {
        return ranking.tell(ranking.score(zoneCode, teaching(course), formula), zoneCode);
    }

    /** Everything that a course's score is made of. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Explanation explain(CourseCard course, @Nullable String zoneCode) {
        FormulaView formula = formulas.current();
        ScoredCourse scored = ranking.score(zoneCode, teaching(course), formula.formula());
        double cost = formula.formula().cost(course.hours(), course.costEuros());
        return new Explanation(
                scored.terms().stream()
                        .map(term -> new Explanation.Term(
                                term.skillUri(), term.depth(), demand.demand(term.skillUri(), zoneCode), term.amount()))
                        .toList(),
                scored.score(),
                cost,
                formula.formula().ease(cost),
                demand.in(zoneCode).openingsOrOne(),
                demand.asOf(),
                formula);
    }

    private static TeachingCourse teaching(CourseCard card) {
        return new TeachingCourse(
                card.id(),
                card.skills().stream().collect(Collectors.toMap(TaughtSkill::uri, TaughtSkill::level)),
                card.hours(),
                card.costEuros());
    }
}
