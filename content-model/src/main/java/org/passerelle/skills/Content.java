package org.passerelle.skills;

import java.util.Map;
import java.util.Objects;
import org.passerelle.kernel.Language;

/**
 * Skills and occupations as they were read at one moment, by their URIs, and what is made of them to search in; a new
 * object whenever something changed.
 */
final class Content {
    private final Map<String, Skill> skills;
    private final Map<String, Occupation> occupations;
    private final Map<Language, LabelSearch<Skill>> skillSearch;
    private final Map<Language, LabelSearch<Occupation>> occupationSearch;

    Content(Map<String, Skill> skills, Map<String, Occupation> occupations) {
        this.skills = skills;
        this.occupations = occupations;
        skillSearch = Map.of(
                Language.FR, new LabelSearch<>(skills.values(), Language.FR, Skill::label, Skill::others),
                Language.EN, new LabelSearch<>(skills.values(), Language.EN, Skill::label, Skill::others));
        occupationSearch = Map.of(
                Language.FR,
                        new LabelSearch<>(occupations.values(), Language.FR, Occupation::label, Occupation::others),
                Language.EN,
                        new LabelSearch<>(occupations.values(), Language.EN, Occupation::label, Occupation::others));
    }

    Map<String, Skill> skills() {
        return skills;
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
