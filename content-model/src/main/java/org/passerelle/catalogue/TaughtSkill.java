package org.passerelle.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Refusal;
import org.passerelle.skills.SameSkills;

/** A skill that a course teaches, and to what level: 1 first steps, 2 basics, 3 confirmed, 4 expert. */
@Embeddable
public class TaughtSkill {
    /** The level of an expert. */
    public static final int HIGHEST = 4;

    private static final int MOST = 20;

    @Column(name = "skill_uri", nullable = false)
    private String uri = "";

    @Column(name = "level", nullable = false)
    private int level;

    /** For the persistence provider. */
    protected TaughtSkill() {}

    /** @throws Refusal beside the skills when the level is not from 1 to 4 */
    public TaughtSkill(String uri, int level) {
        if (level < 1 || level > HIGHEST) {
            throw Refusal.of("skills", "catalogue.levelOutOfRange");
        }
        this.uri = uri;
        this.level = level;
    }

    /** The skill's URI. */
    public String uri() {
        return uri;
    }

    /** The level to which it is taught, 1 to 4. */
    public int level() {
        return level;
    }

    /**
     * Puts these skills, each once, in the place of what is held; those that stay as they are are not touched.
     *
     * @throws Refusal beside the skills when there are more than 20
     */
    static void replace(List<TaughtSkill> held, List<TaughtSkill> typed) {
        Set<String> uris = new HashSet<>();
        List<TaughtSkill> once =
                typed.stream().filter(skill -> uris.add(skill.uri)).toList();
        if (once.size() > MOST) {
            throw Refusal.of("skills", "catalogue.tooManySkills", MOST);
        }
        held.removeIf(skill -> !once.contains(skill));
        once.stream().filter(skill -> !held.contains(skill)).forEach(held::add);
    }

    /** These as they are shown: of those that are one, the deepest. */
    static List<TaughtSkill> shown(List<TaughtSkill> skills, SameSkills same) {
        Map<String, TaughtSkill> shown = new LinkedHashMap<>();
        for (TaughtSkill skill : skills) {
            String uri = same.of(skill.uri);
            shown.merge(
                    uri,
                    uri.equals(skill.uri) ? skill : new TaughtSkill(uri, skill.level),
                    (one, other) -> one.level >= other.level ? one : other);
        }
        return List.copyOf(shown.values());
    }

    static List<TaughtSkill> deepestFirst(List<TaughtSkill> skills) {
        return skills.stream()
                .sorted(Comparator.comparingInt(TaughtSkill::level).reversed().thenComparing(TaughtSkill::uri))
                .toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TaughtSkill that && that.uri.equals(uri) && that.level == level;
    }

    @Override
    public int hashCode() {
        return uri.hashCode();
    }
}
