package org.passerelle.demand;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Refusal;

/** One skill that a demand asks for. */
@Embeddable
public class SkillAsk {
    @Column(name = "skill_uri", nullable = false)
    private String skillUri;

    @Column(name = "weight", nullable = false)
    private double weight;

    @Enumerated(EnumType.STRING)
    @Column(name = "need", nullable = false)
    private Need need;

    /** For the persistence provider. */
    protected SkillAsk() {}

    /**
     * A skill asked for.
     *
     * @param weight how surely it is meant, 0 (exclusive) to 1: 1 when the employer ticked it
     * @throws Refusal beside {@code skills} when the weight is out of range
     */
    public SkillAsk(String skillUri, double weight, Need need) {
        if (!(weight > 0 && weight <= 1)) {
            throw Refusal.of("skills", "demand.weightWrong");
        }
        this.skillUri = skillUri;
        this.weight = weight;
        this.need = need;
    }

    /** A skill that the employer said is required. */
    public static SkillAsk required(String skillUri) {
        return new SkillAsk(skillUri, 1, Need.REQUIRED);
    }

    /** A skill that the employer said helps. */
    public static SkillAsk wished(String skillUri) {
        return new SkillAsk(skillUri, 1, Need.WISHED);
    }

    /** The skill. */
    public String skillUri() {
        return skillUri;
    }

    /** How surely it is meant, 0 to 1. */
    public double weight() {
        return weight;
    }

    /** Whether it is required or wished. */
    public Need need() {
        return need;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SkillAsk that
                && that.skillUri.equals(skillUri)
                && Double.compare(that.weight, weight) == 0
                && that.need == need;
    }

    @Override
    public int hashCode() {
        return Objects.hash(skillUri, weight, need);
    }
}
