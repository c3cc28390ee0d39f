package org.passerelle.skills;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LoadedSource;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Snapshot;

/** Skills, occupations and their relations in the database. */
@ApplicationScoped
class Concepts {
    private static final String SOURCE = "referential";
    private static final Duration TRUST = Duration.ofSeconds(20);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    private @Nullable Snapshot<Content> snapshot;

    @PostConstruct
    void begin() {
        snapshot = new Snapshot<>(clock, TRUST, () -> LoadedSource.stamp(em, SOURCE), this::read);
    }

    /** All skills and occupations, from memory. */
    Content content() {
        return held().get();
    }

    /** An import changed something: every node will see it soon, this one at once. */
    void remember() {
        LoadedSource.remember(em, SOURCE, clock);
        held().forget();
    }

    private Snapshot<Content> held() {
        return Objects.requireNonNull(snapshot);
    }

    /** The connection of the running transaction. */
    Connection connection() {
        return em.unwrap(Connection.class);
    }

    private List<SkillMatch> matches() {
        return rows("select rome_uri, esco_uri, confidence, judged_same from content.skill_match"
                        + " order by confidence desc, rome_uri, esco_uri")
                .map(r -> new SkillMatch(
                        (String) r[0], (String) r[1], (Double) r[2], Optional.ofNullable((Boolean) r[3])))
                .toList();
    }

    private Content read() {
        Map<String, Skill> skills = new LinkedHashMap<>();
        rows("select uri, rome_code, knowledge, label_fr, label_en, other_fr, other_en from content.skill order by uri")
                .forEach(r -> skills.put(
                        (String) r[0],
                        new Skill(
                                (String) r[0],
                                (String) r[1],
                                (Boolean) r[2],
                                LocalizedText.of((String) r[3], (String) r[4]),
                                others(r[5], r[6]))));
        Map<String, Occupation> occupations = new LinkedHashMap<>();
        rows("select uri, rome_code, label_fr, label_en, other_fr, other_en from content.occupation order by uri")
                .forEach(r -> occupations.put(
                        (String) r[0],
                        new Occupation(
                                (String) r[0],
                                (String) r[1],
                                LocalizedText.of((String) r[2], (String) r[3]),
                                others(r[4], r[5]))));
        return new Content(skills, matches(), occupations);
    }

    /** The skills that an occupation asks for, the essential ones first. */
    List<SkillRelation> asked(String occupation) {
        return relations("occupation_uri", Set.of(occupation));
    }

    /** The occupations that ask for a skill, those to which it is essential first. */
    List<SkillRelation> asking(String skill) {
        return relations("skill_uri", content().same().all(skill));
    }

    /** The occupations that ask for each of these skills, at most some thousand, in one query. */
    Map<String, Set<String>> occupationsAsking(Collection<String> skills) {
        if (skills.isEmpty()) {
            return Map.of();
        }
        SameSkills same = content().same();
        Map<String, Set<String>> asking = new HashMap<>();
        for (Object row : among(
                "select skill_uri, occupation_uri from content.skill_relation where skill_uri", same.all(skills), "")) {
            Object[] pair = (Object[]) row;
            asking.computeIfAbsent(same.of((String) pair[0]), uri -> new HashSet<>())
                    .add((String) pair[1]);
        }
        return asking;
    }

    /** Two items of one skill that an occupation asks for are one relation, essential if one of them is. */
    private List<SkillRelation> relations(String column, Collection<String> uris) {
        SameSkills same = content().same();
        Map<List<String>, SkillRelation> found = new LinkedHashMap<>();
        for (Object each : among(
                "select occupation_uri, skill_uri, essential from content.skill_relation where " + column,
                uris,
                " order by essential desc, occupation_uri, skill_uri")) {
            Object[] row = (Object[]) each;
            SkillRelation relation = new SkillRelation((String) row[0], same.of((String) row[1]), (Boolean) row[2]);
            found.putIfAbsent(List.of(relation.occupation(), relation.skill()), relation);
        }
        return List.copyOf(found.values());
    }

    private List<?> among(String select, Collection<String> uris, String order) {
        String places =
                IntStream.rangeClosed(1, uris.size()).mapToObj(n -> "?" + n).collect(Collectors.joining(", "));
        Query query = em.createNativeQuery(select + " in (" + places + ")" + order);
        int place = 0;
        for (String uri : uris) {
            query.setParameter(++place, uri);
        }
        return query.getResultList();
    }

    /** What is said of a skill; empty when nothing is, or there is no such skill. */
    LocalizedText description(String skill) {
        List<?> rows = em.createNativeQuery("select description_fr, description_en from content.skill where uri = ?1")
                .setParameter(1, skill)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(r -> LocalizedText.of((String) r[0], (String) r[1]))
                .findFirst()
                .orElse(LocalizedText.of(null, null));
    }

    /** What is said of each skill of which something is. */
    Map<String, LocalizedText> descriptions() {
        Map<String, LocalizedText> said = new HashMap<>();
        rows("select uri, description_fr, description_en from content.skill"
                        + " where description_fr <> '' or description_en <> ''")
                .forEach(r -> said.put((String) r[0], LocalizedText.of((String) r[1], (String) r[2])));
        return said;
    }

    private static Map<Language, List<String>> others(@Nullable Object fr, @Nullable Object en) {
        return Map.of(Language.FR, lines(fr), Language.EN, lines(en));
    }

    private static List<String> lines(@Nullable Object joined) {
        return joined == null || joined.equals("") ? List.of() : List.of(((String) joined).split("\n"));
    }

    private Stream<Object[]> rows(String sql) {
        List<?> rows = em.createNativeQuery(sql).getResultList();
        return rows.stream().map(Object[].class::cast);
    }
}
