package org.passerelle.catalogue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;

/** Shows everybody the published courses. Lists are answered from memory. */
@UseCase
public class Catalogue {
    @Inject
    PublishedCourses published;

    @Inject
    Courses courses;

    /** The courses that answer a question, the best answer to its words first, with the facets to narrow them by. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public CatalogueAnswer find(CourseQuery query) {
        return published.content().find(query);
    }

    /** @throws NotFound when there is none of this address, or it is not published */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public CourseView bySlug(@Nullable String slug) {
        return Optional.ofNullable(slug)
                .flatMap(courses::withSlug)
                .filter(course -> course.status() == CourseStatus.PUBLISHED)
                .map(Course::view)
                .orElseThrow(() -> new NotFound("course", String.valueOf(slug)));
    }

    /** What is in an activity of a published tutorial, which is read without enrolling. @throws NotFound otherwise */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public List<ActivityView> tutorial(@Nullable String slug) {
        return Optional.ofNullable(slug)
                .flatMap(courses::withSlug)
                .filter(c -> c.status() == CourseStatus.PUBLISHED && c.mode() == DeliveryMode.TUTORIAL)
                .map(course -> course.activities().stream().map(Activity::view).toList())
                .orElseThrow(() -> new NotFound("tutorial", String.valueOf(slug)));
    }

    /** The published courses that teach this skill, the deepest first. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public List<CourseCard> teaching(String skillUri) {
        return published.content().all().stream()
                .map(FoundCourse::card)
                .filter(card -> level(card, skillUri) > 0)
                .sorted(Comparator.comparingInt((CourseCard card) -> level(card, skillUri))
                        .reversed()
                        .thenComparing(CourseCard::slug))
                .toList();
    }

    /** All published courses, by their addresses. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public List<CourseCard> all() {
        return published.content().all().stream().map(FoundCourse::card).toList();
    }

    /** For each of these skills that is taught, the published courses that teach it. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Map<String, List<CourseCard>> teachingEach(Collection<String> skillUris) {
        Set<String> asked = Set.copyOf(skillUris);
        Map<String, List<CourseCard>> teaching = new HashMap<>();
        for (FoundCourse course : published.content().all()) {
            for (TaughtSkill skill : course.card().skills()) {
                if (asked.contains(skill.uri())) {
                    teaching.computeIfAbsent(skill.uri(), uri -> new ArrayList<>())
                            .add(course.card());
                }
            }
        }
        return teaching;
    }

    /** The cards of these courses, whether published or not. */
    @Allowed(value = Permission.LEARN, reads = true)
    public List<CourseCard> cards(Set<UUID> ids) {
        return ids.stream()
                .map(courses::find)
                .flatMap(Optional::stream)
                .map(Course::card)
                .toList();
    }

    /** Every skill that a published course teaches. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Set<String> taught() {
        return published.content().all().stream()
                .flatMap(course -> course.card().skills().stream())
                .map(TaughtSkill::uri)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static int level(CourseCard card, String skillUri) {
        return card.skills().stream()
                .filter(skill -> skill.uri().equals(skillUri))
                .mapToInt(TaughtSkill::level)
                .findFirst()
                .orElse(0);
    }
}
