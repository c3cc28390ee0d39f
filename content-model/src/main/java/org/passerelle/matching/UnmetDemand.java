package org.passerelle.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.Catalogue;
import org.passerelle.catalogue.CourseCard;
import org.passerelle.delivery.RunView;
import org.passerelle.delivery.Runs;
import org.passerelle.demand.index.DemandIndex;
import org.passerelle.demand.index.ZoneDemand;
import org.passerelle.matching.UnmetSkill.Why;
import org.passerelle.skills.Referential;

/**
 * What is asked for more than it is taught. With E the openings that ask for a skill at least (the lower bound of its
 * share times the openings in reach, which sum up about two months) and S the seats that can be taken now within an
 * hour, each counting by the part of a course's learners who finish, the gap is max(0, E − S). Skills that occupations
 * or demands ask for together are put together into a possible course.
 */
@ApplicationScoped
class UnmetDemand {
    private static final int LOOKED_AT = 200;
    private static final int GROUPED = 80;
    private static final int MOST_SKILLS = 6;
    private static final double LEAST_GAP = 0.5;
    private static final double TOGETHER = 0.25;
    private static final double USUAL_COMPLETION = 0.3;

    @Inject
    DemandIndex demand;

    @Inject
    Catalogue catalogue;

    @Inject
    Runs runs;

    @Inject
    Reach reach;

    @Inject
    Referential referential;

    /** The skills with the largest gaps first. */
    List<UnmetSkill> skills(@Nullable String zoneCode, int most) {
        ZoneDemand asked = demand.in(zoneCode);
        List<String> top = asked.topSurely(LOOKED_AT);
        Map<String, List<CourseCard>> teaching = catalogue.teachingEach(top);
        Set<UUID> courses = teaching.values().stream()
                .flatMap(List::stream)
                .map(CourseCard::id)
                .collect(Collectors.toSet());
        Map<UUID, List<RunView>> given = runs.of(courses);
        Map<UUID, Double> completion = runs.completion(courses);
        List<UnmetSkill> unmet = new ArrayList<>();
        for (String skill : top) {
            List<CourseCard> those = teaching.getOrDefault(skill, List.of());
            double expected = asked.low(skill) * asked.openings();
            double answered = those.stream()
                    .mapToDouble(c -> seats(given.getOrDefault(c.id(), List.of()), zoneCode)
                            * completion.getOrDefault(c.id(), USUAL_COMPLETION))
                    .sum();
            double gap = expected - answered;
            if (gap >= LEAST_GAP) {
                Why why = why(those, given, zoneCode);
                unmet.add(new UnmetSkill(skill, why, expected, answered, gap, demand.demand(skill, zoneCode)));
            }
        }
        unmet.sort(Comparator.comparingDouble(UnmetSkill::gap).reversed().thenComparing(UnmetSkill::skillUri));
        return unmet.subList(0, Math.min(most, unmet.size()));
    }

    /** The seats that one can take now in reach; without end where any number may come. */
    private double seats(Collection<RunView> given, @Nullable String zoneCode) {
        return given.stream()
                .filter(run -> run.enrollable() && reach.holds(run, zoneCode))
                .mapToDouble(run -> run.left().map(Integer::doubleValue).orElse(Double.POSITIVE_INFINITY))
                .sum();
    }

    private Why why(List<CourseCard> courses, Map<UUID, List<RunView>> given, @Nullable String zoneCode) {
        if (courses.isEmpty()) {
            return Why.NO_COURSE;
        }
        List<RunView> open = courses.stream()
                .flatMap(c -> given.getOrDefault(c.id(), List.of()).stream())
                .filter(RunView::enrollable)
                .toList();
        return !open.isEmpty() && open.stream().noneMatch(run -> reach.holds(run, zoneCode)) ? Why.TOO_FAR : Why.FULL;
    }

    /** The skills put together into courses that somebody could give, the most missed first; nobody's yet. */
    List<PossibleCourse> courses(@Nullable String zoneCode, int most) {
        Map<String, UnmetSkill> left = new LinkedHashMap<>();
        skills(zoneCode, GROUPED).forEach(skill -> left.put(skill.skillUri(), skill));
        Map<String, Set<String>> occupations = referential.occupationsAsking(left.keySet());
        List<PossibleCourse> courses = new ArrayList<>();
        while (!left.isEmpty() && courses.size() < most) {
            UnmetSkill seed = left.remove(left.keySet().iterator().next());
            List<UnmetSkill> group = new ArrayList<>(List.of(seed));
            Map<String, Double> beside = demand.beside(seed.skillUri(), zoneCode);
            left.values().stream()
                    .filter(other -> other.why() == seed.why())
                    .filter(other -> together(seed, other, beside, occupations) >= TOGETHER)
                    .limit(MOST_SKILLS - 1L)
                    .forEach(group::add);
            group.forEach(skill -> left.remove(skill.skillUri()));
            courses.add(new PossibleCourse(occupation(group, occupations), group, seed.gap(), Optional.empty()));
        }
        return courses;
    }

    /** How much two skills belong together, 0 to 1: by the occupations that ask for both, or by the demands that do. */
    private double together(
            UnmetSkill seed, UnmetSkill other, Map<String, Double> beside, Map<String, Set<String>> known) {
        Set<String> one = known.getOrDefault(seed.skillUri(), Set.of());
        Set<String> two = known.getOrDefault(other.skillUri(), Set.of());
        Set<String> both = new HashSet<>(one);
        both.retainAll(two);
        double byOccupation =
                one.isEmpty() || two.isEmpty() ? 0 : both.size() / Math.sqrt((double) one.size() * two.size());
        double openings = beside.getOrDefault(seed.skillUri(), 0.0);
        double byDemand = openings > 0 ? beside.getOrDefault(other.skillUri(), 0.0) / openings : 0;
        return Math.max(byOccupation, byDemand);
    }

    /** The occupation that a group is most of: asks for half of its skills, two at least, and for few others. */
    private Optional<String> occupation(List<UnmetSkill> group, Map<String, Set<String>> known) {
        Map<String, Long> counts = group.stream()
                .flatMap(skill -> known.getOrDefault(skill.skillUri(), Set.of()).stream())
                .collect(Collectors.groupingBy(uri -> uri, Collectors.counting()));
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > 1 && 2 * count.getValue() >= group.size())
                .max(Comparator.comparingDouble((Map.Entry<String, Long> count) -> count.getValue()
                                / Math.sqrt(referential.asked(count.getKey()).size()))
                        .thenComparing(Map.Entry.<String, Long>comparingByKey().reversed()))
                .map(Map.Entry::getKey);
    }
}
