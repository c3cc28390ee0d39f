package org.passerelle.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.passerelle.kernel.Refusal;

/** A skill that a course teaches, and to what level: 1 first steps, 2 basics, 3 confirmed, 4 expert. */
@Embeddable
public class TaughtSkill {
    /** The level of an expert. */
    public static final int HIGHEST = 4;

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

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof TaughtSkill that && that.uri.equals(uri) && that.level == level;
    }

    @Override
    public int hashCode() {
        return uri.hashCode();
    }
}
