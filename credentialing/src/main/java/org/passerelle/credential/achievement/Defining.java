package org.passerelle.credential.achievement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Turns a description of what can be earned into its edition. For the use cases of this module. */
@ApplicationScoped
public class Defining {
    @Inject
    Achievements achievements;

    /** The edition with exactly this description; a new one when there is none. */
    public Achievement edition(AchievementDefinition definition) {
        List<Achievement> known = achievements.of(definition.source());
        String digest = SkillAims.digest(definition);
        return known.stream()
                .filter(edition -> edition.hasDigest(digest))
                .findFirst()
                .orElseGet(
                        () -> add(definition, known.isEmpty() ? 1 : known.get(0).edition() + 1));
    }

    /** The newest edition of what is earned in this source; empty before anybody earned it. */
    public Optional<Achievement> newest(String source) {
        return achievements.of(source).stream().findFirst();
    }

    /** The edition that this one took the place of; empty when it is the first. */
    public Optional<Achievement> before(Achievement edition) {
        return edition.edition() == 1
                ? Optional.empty()
                : achievements.of(edition.source()).stream()
                        .filter(other -> other.edition() < edition.edition())
                        .findFirst();
    }

    private Achievement add(AchievementDefinition definition, int edition) {
        Achievement made = new Achievement(definition, edition);
        achievements.add(made);
        return made;
    }
}
