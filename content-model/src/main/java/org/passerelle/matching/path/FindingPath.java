package org.passerelle.matching.path;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.passerelle.catalogue.Catalogue;
import org.passerelle.catalogue.CourseCard;
import org.passerelle.catalogue.TaughtSkill;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;
import org.passerelle.skills.Referential;
import org.passerelle.skills.SkillRelation;

/** Finds the shortest way from what somebody has to what a job asks for, by the courses that can be begun now. */
@UseCase
public class FindingPath {
    /** How long is looked for a way, and for others that are nearly as short. */
    private static final Duration LONGEST = Duration.ofMillis(500);

    private static final double NEARLY = 1.1;
    private static final int MOST_ALTERNATIVES = 3;

    @Inject
    Catalogue catalogue;

    @Inject
    Places places;

    @Inject
    Referential referential;

    /** A route over courses, with what is needed to tell of it. */
    private record Drawn(PathProblem problem, Map<String, Visit> visits) {}

    /** What an occupation asks for: a query from nowhere, by the least hours. @param occupation its URI */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public PathQuery to(String occupation) {
        List<SkillRelation> asked = referential.asked(occupation);
        return new PathQuery(uris(asked, true), uris(asked, false), Set.of(), Aim.HOURS, null, false, false);
    }

    private static Set<String> uris(List<SkillRelation> asked, boolean essential) {
        return asked.stream()
                .filter(relation -> relation.essential() == essential)
                .map(SkillRelation::skill)
                .collect(Collectors.toSet());
    }

    /** The shortest way; always an answer, and one that says what cannot be reached. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public LearningPath find(PathQuery asked) {
        PathQuery query = asked.shown(referential.same());
        Set<String> wanted = wanted(query);
        Set<String> held = new HashSet<>(wanted);
        held.retainAll(query.held());
        Drawn drawn = draw(query, wanted);
        long end = System.nanoTime() + 2 * LONGEST.toNanos();
        Route route = PathFinder.find(drawn.problem, LONGEST);
        return new LearningPath(
                List.copyOf(wanted),
                held,
                way(route, drawn, wanted),
                route.gap(),
                missing(query, route.unreachable(), drawn),
                alternatives(route, drawn, wanted, end));
    }

    private static Set<String> wanted(PathQuery query) {
        Set<String> wanted = new LinkedHashSet<>(new TreeSet<>(query.required()));
        if (query.withHelpful()) {
            wanted.addAll(new TreeSet<>(query.helpful()));
        }
        return wanted;
    }

    /** The courses that can matter, with the places where one would take them. */
    private Drawn draw(PathQuery query, Set<String> wanted) {
        Map<String, CourseCard> cards = catalogue.all().stream()
                .collect(Collectors.toMap(card -> card.id().toString(), Function.identity()));
        List<Option> all = cards.values().stream().map(card -> option(card, 1)).toList();
        Collection<CourseCard> relevant = Reduction.relevant(all, missingOf(wanted, query), query.held()).stream()
                .map(option -> cards.get(option.key()))
                .toList();
        Map<String, Visit> visits = places.visits(relevant, query.zoneCode(), query.far());
        List<Option> options = visits.values().stream()
                .map(visit -> option(visit.course(), visit.cost(query.aim())))
                .toList();
        return new Drawn(new PathProblem(query.held(), wanted, options), visits);
    }

    private static Set<String> missingOf(Set<String> wanted, PathQuery query) {
        Set<String> missing = new HashSet<>(wanted);
        missing.removeAll(query.held());
        return missing;
    }

    private static Option option(CourseCard card, double cost) {
        return new Option(
                card.id().toString(),
                card.skills().stream().map(TaughtSkill::uri).collect(Collectors.toSet()),
                card.needs(),
                cost);
    }

    private static Way way(Route route, Drawn drawn, Set<String> wanted) {
        Set<String> acquired = new HashSet<>(drawn.problem.held());
        List<Station> stations = new ArrayList<>();
        for (int i = 0; i < route.order().size(); i++) {
            Option option = route.order().get(i);
            Set<String> needed = route.order().subList(i + 1, route.order().size()).stream()
                    .flatMap(later -> later.needs().stream())
                    .collect(Collectors.toSet());
            Visit visit = Objects.requireNonNull(drawn.visits.get(option.key()));
            List<String> fresh = visit.course().skills().stream()
                    .map(TaughtSkill::uri)
                    .filter(skill -> !acquired.contains(skill))
                    .toList();
            stations.add(visit.station(
                    fresh.stream().filter(wanted::contains).toList(),
                    fresh.stream()
                            .filter(skill -> needed.contains(skill) && !wanted.contains(skill))
                            .toList()));
            acquired.addAll(option.teaches());
        }
        return new Way(stations);
    }

    /** Each without one of the way's courses, where that costs a tenth more at most and misses nothing else. */
    private static List<Way> alternatives(Route route, Drawn drawn, Set<String> wanted, long end) {
        record Other(Route route, Set<String> keys) {}
        List<Other> others = new ArrayList<>();
        PathProblem problem = Reduction.narrowed(drawn.problem, route.order());
        for (Option without : route.order()) {
            long left = end - System.nanoTime();
            if (left > 0) {
                List<Option> rest = problem.options().stream()
                        .filter(option -> !option.key().equals(without.key()))
                        .toList();
                Route other = PathFinder.find(
                        new PathProblem(problem.held(), problem.wanted(), rest), Duration.ofNanos(left));
                Set<String> keys = other.order().stream().map(Option::key).collect(Collectors.toSet());
                if (other.unreachable().equals(route.unreachable())
                        && other.cost() <= NEARLY * route.cost()
                        && others.stream().noneMatch(known -> known.keys.equals(keys))) {
                    others.add(new Other(other, keys));
                }
            }
        }
        return others.stream()
                .sorted(Comparator.comparingDouble(other -> other.route.cost()))
                .limit(MOST_ALTERNATIVES)
                .map(other -> way(other.route, drawn, wanted))
                .toList();
    }

    private List<Missing> missing(PathQuery query, Set<String> unreachable, Drawn drawn) {
        Map<String, List<CourseCard>> teaching = catalogue.teachingEach(unreachable);
        Set<UUID> begun =
                drawn.visits.values().stream().map(visit -> visit.course().id()).collect(Collectors.toSet());
        Set<UUID> anywhere = places
                .visits(teaching.values().stream().flatMap(List::stream).collect(Collectors.toSet()), null, true)
                .values()
                .stream()
                .map(visit -> visit.course().id())
                .collect(Collectors.toSet());
        Stream<String> inOrder = wanted(query).stream().filter(unreachable::contains);
        return inOrder.map(skill -> new Missing(skill, why(teaching.getOrDefault(skill, List.of()), begun, anywhere)))
                .toList();
    }

    private static Missing.Why why(List<CourseCard> courses, Set<UUID> begun, Set<UUID> anywhere) {
        if (courses.isEmpty()) {
            return Missing.Why.NO_COURSE;
        }
        if (courses.stream().anyMatch(course -> begun.contains(course.id()))) {
            return Missing.Why.NEEDS_MORE;
        }
        return courses.stream().anyMatch(course -> anywhere.contains(course.id()))
                ? Missing.Why.TOO_FAR
                : Missing.Why.FULL;
    }
}
