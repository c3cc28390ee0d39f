package org.passerelle.skills;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;

/**
 * Skills and occupations as they were read at one moment, by their URIs, and what is made of them to search in; a new
 * object whenever something changed. Skills that are the same in two classifications are one, with the labels of both.
 */
final class Content {
    private final String stamp = UUID.randomUUID().toString();
    private final Map<String, Skill> stored;
    private final List<SkillMatch> matches;
    private final SameSkills same;
    private final Map<String, Skill> skills;
    private final Map<String, Occupation> occupations;
    private final Map<Language, LabelSearch<Skill>> skillSearch;
    private final Map<Language, LabelSearch<Occupation>> occupationSearch;

    Content(Map<String, Skill> stored, List<SkillMatch> matches, Map<String, Occupation> occupations) {
        this.stored = stored;
        this.matches = List.copyOf(matches);
        this.occupations = occupations;
        Map<String, String> shown = new HashMap<>();
        matches.stream().filter(SkillMatch::isSame).forEach(match -> shown.put(match.item(), match.skill()));
        same = new SameSkills(shown);
        skills = joined(stored, same);
        skillSearch = Map.of(
                Language.FR, new LabelSearch<>(skills.values(), Language.FR, Skill::label, Skill::others),
                Language.EN, new LabelSearch<>(skills.values(), Language.EN, Skill::label, Skill::others));
        occupationSearch = Map.of(
                Language.FR,
                        new LabelSearch<>(occupations.values(), Language.FR, Occupation::label, Occupation::others),
                Language.EN,
                        new LabelSearch<>(occupations.values(), Language.EN, Occupation::label, Occupation::others));
    }

    private static Map<String, Skill> joined(Map<String, Skill> stored, SameSkills same) {
        Map<String, Skill> skills = new LinkedHashMap<>();
        for (Skill skill : stored.values()) {
            if (same.of(skill.uri()).equals(skill.uri())) {
                Skill one = skill;
                for (String uri : same.all(skill.uri())) {
                    one = uri.equals(skill.uri()) ? one : joined(one, Objects.requireNonNull(stored.get(uri)));
                }
                skills.put(skill.uri(), one);
            }
        }
        return skills;
    }

    private static Skill joined(Skill skill, Skill item) {
        Map<Language, List<String>> others = new HashMap<>();
        for (Language language : Language.values()) {
            Set<String> all = new LinkedHashSet<>(skill.others(language));
            item.label().only(language).ifPresent(all::add);
            all.addAll(item.others(language));
            skill.label().only(language).ifPresent(all::remove);
            others.put(language, new ArrayList<>(all));
        }
        LocalizedText label = LocalizedText.of(
                skill.label()
                        .only(Language.FR)
                        .or(() -> item.label().only(Language.FR))
                        .orElse(null),
                skill.label()
                        .only(Language.EN)
                        .or(() -> item.label().only(Language.EN))
                        .orElse(null));
        String code = skill.romeCode().isEmpty() ? item.romeCode() : skill.romeCode();
        return new Skill(skill.uri(), code, skill.knowledge(), label, others);
    }

    /** Another one for each reading. */
    String stamp() {
        return stamp;
    }

    /** The skills, those that are the same once. */
    Map<String, Skill> skills() {
        return skills;
    }

    /** The skill of this URI, or the one as which it is shown. */
    Optional<Skill> skill(@Nullable String uri) {
        return Optional.ofNullable(uri).map(same::of).map(skills::get);
    }

    /** A skill as its own classification has it, joined with nothing. */
    Optional<Skill> alone(String uri) {
        return Optional.ofNullable(stored.get(uri));
    }

    /** Which may be the same, those that need not be looked at and those that were judged among them. */
    List<SkillMatch> matches() {
        return matches;
    }

    SameSkills same() {
        return same;
    }

    Map<String, Occupation> occupations() {
        return occupations;
    }

    LabelSearch<Skill> skillSearch(Language language) {
        return Objects.requireNonNull(skillSearch.get(language));
    }

    LabelSearch<Occupation> occupationSearch(Language language) {
        return Objects.requireNonNull(occupationSearch.get(language));
    }
}
