package org.passerelle.profile;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;

/** What a person says of themselves: the skills they have, their curriculum vitae if it is to be kept, their goal. */
@Entity
@Table(schema = "content", name = "skill_profile")
class SkillProfile extends BaseEntity {
    /** The most skills that one may claim. */
    static final int MOST = 300;

    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID person;

    @ElementCollection
    @CollectionTable(schema = "content", name = "claimed_skill", joinColumns = @JoinColumn(name = "profile_id"))
    @Column(name = "skill_uri", nullable = false)
    private Set<String> claimed = new HashSet<>();

    @Column(name = "cv")
    @Nullable
    private String cv;

    @Column(name = "goal_occupation")
    @Nullable
    private String goalOccupation;

    @Column(name = "goal_demand")
    @Nullable
    private UUID goalDemand;

    /** For the persistence provider. */
    protected SkillProfile() {}

    SkillProfile(UUID person) {
        this.person = person;
    }

    /** @throws Refusal when these would be more than 300 */
    void claim(Collection<String> skills) {
        claimed.addAll(skills);
        if (claimed.size() > MOST) {
            throw Refusal.of("skill", "profile.tooMany", MOST);
        }
    }

    void disclaim(Collection<String> skills) {
        skills.forEach(claimed::remove);
    }

    void keep(@Nullable String text) {
        this.cv = text;
    }

    void aimAt(@Nullable Goal goal) {
        this.goalOccupation = goal == null ? null : goal.occupation().orElse(null);
        this.goalDemand = goal == null ? null : goal.demand().orElse(null);
    }

    Set<String> claimed() {
        return Set.copyOf(claimed);
    }

    Optional<String> cv() {
        return Optional.ofNullable(cv);
    }

    Optional<Goal> goal() {
        return goalOccupation == null && goalDemand == null
                ? Optional.empty()
                : Optional.of(new Goal(Optional.ofNullable(goalOccupation), Optional.ofNullable(goalDemand)));
    }
}
