package org.passerelle.matching;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
import org.passerelle.demand.index.SkillDemand;
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
    UnmetDemand unmet;

    @Inject
    DemandIndex demand;

    @Inject
    Clock clock;

    private final Map<Asked, Order> orders = new ConcurrentHashMap<>();

    private record Asked(CourseQuery query, String zone, boolean byDemand) {}

    private record Order(CatalogueAnswer answer, Instant asOf, LocalDate day, List<RankedFind> finds) {}

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
        List<RankedFind> finds = query.text().isEmpty()
                ? remembered(query, zoneCode, byDemand, answer)
                : order(query, zoneCode, byDemand, answer);
        return new Finds(Page.of(finds, page, size), answer.facets());
    }

    /**
     * An order holds until the catalogue, the demand or the day changes; the same few are asked for again and again.
     */
    private List<RankedFind> remembered(
            CourseQuery query, @Nullable String zoneCode, boolean byDemand, CatalogueAnswer answer) {
        Instant asOf = demand.asOf();
        LocalDate day = Clocks.today(clock);
        Asked asked = new Asked(query, Objects.requireNonNullElse(zoneCode, ""), byDemand);
        Order known = orders.get(asked);
        if (known != null && known.answer == answer && known.asOf.equals(asOf) && known.day.equals(day)) {
            return known.finds;
        }
        List<RankedFind> finds = order(query, zoneCode, byDemand, answer);
        if (orders.size() >= REMEMBERED) {
            orders.clear();
        }
        orders.put(asked, new Order(answer, asOf, day, finds));
        return finds;
    }

    private List<RankedFind> order(
            CourseQuery query, @Nullable String zoneCode, boolean byDemand, CatalogueAnswer answer) {
        Map<UUID, FoundCourse> found = new HashMap<>();
        answer.courses().forEach(course -> found.put(course.card().id(), course));
        List<RankedFind> ranked = rank(zoneCode, answer.courses()).stream()
                .map(course -> new RankedFind(Objects.requireNonNull(found.get(course.id())), course))
                .toList();
        return ordered(ranked, query, byDemand);
    }

    private static List<RankedFind> ordered(List<RankedFind> finds, CourseQuery query, boolean byDemand) {
        boolean byWords = !query.text().isEmpty();
        if (byDemand && !byWords) {
            return finds;
        }
        double most = finds.stream().mapToDouble(f -> f.ranked().score()).max().orElse(0);
        Comparator<RankedFind> order = byDemand
                ? Comparator.comparingDouble(
                        f -> f.found().relevance() + share(f.ranked().score(), most))
                : byWords
                        ? Comparator.comparingDouble(f -> f.found().relevance())
                        : Comparator.comparing(
                                f -> f.found().card().publishedAt().orElse(Instant.EPOCH));
        return finds.stream().sorted(order.reversed()).toList();
    }

    private static double share(double score, double most) {
        return most > 0 ? score / most : 0;
    }

    /** How much a course is asked for, with the reasons. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public RankedCourse reasons(CourseCard course, @Nullable String zoneCode) {
        return ranking.rank(zoneCode, List.of(teaching(course))).get(0);
    }

    /** The skills most asked for in a zone, or in the region, that no published course teaches. */
    @Allowed(value = Permission.AUTHOR_COURSE, reads = true)
    public List<SkillDemand> unmet(@Nullable String zoneCode, int most) {
        return unmet.top(zoneCode, most, catalogue.taught());
    }

    private List<RankedCourse> rank(@Nullable String zoneCode, List<FoundCourse> courses) {
        return ranking.rank(
                zoneCode,
                courses.stream().map(course -> teaching(course.card())).toList());
    }

    private static TeachingCourse teaching(CourseCard card) {
        return new TeachingCourse(
                card.id(),
                card.skills().stream().collect(Collectors.toMap(TaughtSkill::uri, TaughtSkill::level)),
                card.hours(),
                card.costEuros());
    }
}
