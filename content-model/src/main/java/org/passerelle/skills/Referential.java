package org.passerelle.skills;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Snapshot;
import org.passerelle.kernel.Text;
import org.passerelle.kernel.UseCase;

/** The skills and occupations there are, answered from memory; they change only by an import. */
@UseCase
public class Referential {
    private static final Duration TRUST = Duration.ofSeconds(20);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    private @Nullable Snapshot<Content> snapshot;

    /** All of it at one moment; a new object whenever something changed. */
    record Content(
            Map<String, Skill> skills,
            Map<String, Occupation> occupations,
            Map<String, List<SkillRelation>> relations) {}

    @PostConstruct
    void begin() {
        snapshot = new Snapshot<>(clock, TRUST, this::stamp, this::load);
    }

    Content content() {
        return Objects.requireNonNull(snapshot).get();
    }

    /** Whether nothing was read into it yet. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public boolean isEmpty() {
        return content().skills.isEmpty();
    }

    /** The skill of this URI. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Optional<Skill> skill(@Nullable String uri) {
        return Optional.ofNullable(uri).map(content().skills::get);
    }

    /** The skills of these URIs, unknown ones left out, in the order asked. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public List<Skill> skills(Collection<String> uris) {
        Map<String, Skill> all = content().skills;
        return uris.stream().map(all::get).filter(Objects::nonNull).toList();
    }

    /** The label of a skill in a language; the URI itself when it is unknown. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public String label(String uri, Language language) {
        return skill(uri).map(s -> s.label().in(language)).orElse(uri);
    }

    /** The occupation of this URI. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Optional<Occupation> occupation(@Nullable String uri) {
        return Optional.ofNullable(uri).map(content().occupations::get);
    }

    /** The skills that an occupation asks for, the essential ones first. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public List<SkillRelation> asked(String occupation) {
        return content().relations.getOrDefault(occupation, List.of());
    }

    /** The skills of which a label holds all typed words, accents aside; those whose label begins so first. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public List<Skill> suggest(@Nullable String typed, Language language, int most) {
        String folded = Text.fold(Text.line(typed));
        if (folded.isEmpty()) {
            return List.of();
        }
        List<String> words = List.of(folded.split("[\\s']+"));
        return content().skills.values().stream()
                .filter(skill -> Stream.concat(Stream.of(skill.label().in(language)), skill.others(language).stream())
                        .map(Text::fold)
                        .anyMatch(label -> words.stream().allMatch(label::contains)))
                .sorted(Comparator.comparing((Skill skill) ->
                                !Text.fold(skill.label().in(language)).startsWith(folded))
                        .thenComparing(skill -> skill.label().in(language).length()))
                .limit(most)
                .toList();
    }

    private String stamp() {
        return (String) em.createNativeQuery(
                        "select coalesce(max(digest), '') from content.loaded_source where name = 'referential'")
                .getSingleResult();
    }

    private Content load() {
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
        Map<String, List<SkillRelation>> relations =
                rows("select occupation_uri, skill_uri, essential from content.skill_relation order by essential desc")
                        .map(r -> new SkillRelation((String) r[0], (String) r[1], (Boolean) r[2]))
                        .collect(Collectors.groupingBy(SkillRelation::occupation));
        return new Content(skills, occupations, relations);
    }

    private static Map<Language, List<String>> others(Object fr, Object en) {
        return Map.of(Language.FR, lines((String) fr), Language.EN, lines((String) en));
    }

    private static List<String> lines(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split("\n"));
    }

    @SuppressWarnings("unchecked")
    private Stream<Object[]> rows(String sql) {
        return ((List<Object[]>) em.createNativeQuery(sql).getResultList()).stream();
    }
}
