package org.passerelle.matching;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.Catalogue;
import org.passerelle.catalogue.CourseCard;
import org.passerelle.delivery.RunView;
import org.passerelle.delivery.Runs;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;
import org.passerelle.skills.Referential;

/** Tells an employer what answers to what they ask for: courses, people who learn, and what nobody teaches. */
@UseCase
public class AnsweringDemand {
    private static final int MOST_SKILLS = 60;

    @Inject
    Catalogue catalogue;

    @Inject
    Runs runs;

    @Inject
    Reach reach;

    @Inject
    Reservations reservations;

    @Inject
    Referential referential;

    @Inject
    Clock clock;

    /**
     * What answers.
     *
     * @param skills what is asked for, of which at most 60 are looked at
     * @param zoneCode where; null or empty for anywhere
     * @param since when the demand was posted
     */
    @Allowed(value = Permission.POST_DEMAND, reads = true)
    public DemandAnswer answer(Collection<String> skills, @Nullable String zoneCode, Instant since) {
        String zone = zoneCode == null || zoneCode.isEmpty() ? null : zoneCode;
        List<String> asked =
                referential.same().of(skills).stream().limit(MOST_SKILLS).toList();
        Map<String, List<CourseCard>> teaching = catalogue.teachingEach(asked);
        Set<UUID> courses = teaching.values().stream()
                .flatMap(List::stream)
                .map(CourseCard::id)
                .collect(Collectors.toSet());
        Map<UUID, List<RunView>> inReach = runs.of(courses).values().stream()
                .flatMap(List::stream)
                .filter(run -> reach.holds(run, zone))
                .collect(Collectors.groupingBy(RunView::course));
        Set<String> prepared = new HashSet<>();
        reservations
                .holding(clock.instant())
                .forEach(r -> prepared.addAll(referential.same().of(r.skills())));
        List<AnsweredSkill> answered = asked.stream()
                .map(skill -> answered(
                        skill, teaching.getOrDefault(skill, List.of()), inReach, since, prepared.contains(skill)))
                .toList();
        return new DemandAnswer(answered, runs.learners(ids(courses, inReach), since));
    }

    private AnsweredSkill answered(
            String skill, List<CourseCard> cards, Map<UUID, List<RunView>> inReach, Instant since, boolean prepared) {
        List<AnsweredSkill.Course> courses = cards.stream()
                .map(card -> new AnsweredSkill.Course(
                        card,
                        inReach.getOrDefault(card.id(), List.of()).stream().anyMatch(RunView::enrollable),
                        card.publishedAt().filter(since::isBefore).isPresent()))
                .sorted(Comparator.comparing((AnsweredSkill.Course course) -> !course.open())
                        .thenComparing(course -> course.card().slug()))
                .toList();
        Set<UUID> ids = cards.stream().map(CourseCard::id).collect(Collectors.toSet());
        int learning = runs.learners(ids(ids, inReach), since).learning();
        return new AnsweredSkill(skill, courses, learning, prepared);
    }

    private static Set<UUID> ids(Set<UUID> courses, Map<UUID, List<RunView>> inReach) {
        return courses.stream()
                .flatMap(course -> inReach.getOrDefault(course, List.of()).stream())
                .map(RunView::id)
                .collect(Collectors.toSet());
    }
}
