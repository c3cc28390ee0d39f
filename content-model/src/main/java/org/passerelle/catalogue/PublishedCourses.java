package org.passerelle.catalogue;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Snapshot;
import org.passerelle.people.OrganisationDirectory;
import org.passerelle.skills.Referential;
import org.passerelle.skills.SameSkills;
import org.passerelle.skills.Skill;
import org.passerelle.territory.Commune;
import org.passerelle.territory.Territory;

/**
 * Holds the published courses in memory, with what they teach and need as it is shown; a change made on another node is
 * seen within five seconds.
 */
@ApplicationScoped
class PublishedCourses {
    private static final Duration TRUST = Duration.ofSeconds(5);

    @Inject
    Courses courses;

    @Inject
    Referential referential;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    Territory territory;

    @Inject
    Clock clock;

    private @Nullable Snapshot<CatalogueContent> snapshot;

    @PostConstruct
    void begin() {
        snapshot = new Snapshot<>(clock, TRUST, () -> courses.stamp() + " " + referential.stamp(), this::load);
    }

    CatalogueContent content() {
        return Objects.requireNonNull(snapshot).get();
    }

    /** Asks the database anew at the next question. */
    void forget() {
        Objects.requireNonNull(snapshot).forget();
    }

    private CatalogueContent load() {
        List<Course> published = courses.published();
        Map<UUID, List<TaughtSkill>> skills = courses.publishedSkills();
        Map<UUID, Set<String>> needs = courses.publishedNeeds();
        SameSkills same = referential.same();
        Map<UUID, String> zones = zones(published);
        Map<UUID, StringBuilder> titles = activityTitles();
        List<FoundCourse> all = new ArrayList<>();
        List<WordIndex.Words> words = new ArrayList<>();
        for (Course course : published) {
            CourseCard card = course.card(
                    TaughtSkill.shown(skills.getOrDefault(course.id(), List.of()), same),
                    same.of(needs.getOrDefault(course.id(), Set.of())));
            all.add(new FoundCourse(card, zones.getOrDefault(card.organisation(), ""), 1));
            String rest = both(course.outcomes()) + " " + titles.getOrDefault(course.id(), new StringBuilder());
            words.add(new WordIndex.Words(course.id(), both(card.title()), labels(card), both(card.summary()), rest));
        }
        return new CatalogueContent(all, new WordIndex(words));
    }

    private Map<UUID, String> zones(List<Course> published) {
        List<UUID> ids = published.stream().map(Course::organisation).distinct().toList();
        return organisations.cards(ids).values().stream()
                .collect(Collectors.toMap(
                        OrganisationDirectory.Card::id,
                        card -> territory
                                .commune(card.commune())
                                .map(Commune::zone)
                                .orElse("")));
    }

    private Map<UUID, StringBuilder> activityTitles() {
        Map<UUID, StringBuilder> titles = new HashMap<>();
        for (Object[] row : courses.publishedTitles()) {
            StringBuilder text = titles.computeIfAbsent((UUID) row[0], id -> new StringBuilder());
            for (int i = 1; i < row.length; i++) {
                if (row[i] != null) {
                    text.append(' ').append(row[i]);
                }
            }
        }
        return titles;
    }

    private String labels(CourseCard card) {
        StringBuilder labels = new StringBuilder();
        List<String> uris = card.skills().stream().map(TaughtSkill::uri).toList();
        for (Skill skill : referential.skills(uris)) {
            labels.append(both(skill.label())).append(' ');
            for (Language language : Language.values()) {
                skill.others(language).forEach(other -> labels.append(other).append(' '));
            }
        }
        return labels.toString();
    }

    private static String both(LocalizedText text) {
        return text.only(Language.FR).orElse("") + " " + text.only(Language.EN).orElse("");
    }
}
