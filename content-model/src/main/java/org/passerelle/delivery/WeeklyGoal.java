package org.passerelle.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;

/** What a learner wants to do each week, in minutes or in activities. */
@Entity
@Table(schema = "content", name = "weekly_goal")
class WeeklyGoal extends BaseEntity {
    private static final int MOST = 3000;

    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID person;

    @Enumerated(EnumType.STRING)
    @Column(name = "unit", nullable = false)
    private WeekView.Measure unit = WeekView.Measure.MINUTES;

    @Column(name = "amount", nullable = false)
    private int amount;

    /** For the persistence provider. */
    protected WeeklyGoal() {}

    /** @throws Refusal when it is not from 1 to 3,000 */
    WeeklyGoal(UUID person, WeekView.Measure unit, int amount) {
        this.person = person;
        aim(unit, amount);
    }

    /** @throws Refusal when it is not from 1 to 3,000 */
    final void aim(WeekView.Measure in, int at) {
        if (at < 1 || at > MOST) {
            throw Refusal.of("amount", "delivery.goalOutOfRange", MOST);
        }
        this.unit = in;
        this.amount = at;
    }

    WeekView.Measure unit() {
        return unit;
    }

    int amount() {
        return amount;
    }
}
