package org.passerelle.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;

/** From which day on and how much a week a learner wants to go on with what is not done. */
@Entity
@Table(schema = "content", name = "personal_plan")
class PersonalPlan extends BaseEntity {
    private static final int LEAST = 10;
    private static final int MOST = 3000;

    @Column(name = "enrolment_id", nullable = false, updatable = false)
    private UUID enrolment;

    @Column(name = "starts_on", nullable = false)
    private LocalDate startsOn;

    @Column(name = "weekly_minutes", nullable = false)
    private int weeklyMinutes;

    /** For the persistence provider. */
    protected PersonalPlan() {}

    PersonalPlan(UUID enrolment, LocalDate startsOn, int weeklyMinutes) {
        this.enrolment = enrolment;
        this.startsOn = startsOn;
        this.weeklyMinutes = weeklyMinutes;
    }

    /** @throws Refusal when it is not from 10 to 3,000 minutes */
    static void check(int weeklyMinutes) {
        if (weeklyMinutes < LEAST || weeklyMinutes > MOST) {
            throw Refusal.of("weekly", "delivery.paceOutOfRange", LEAST, MOST);
        }
    }

    void shift(LocalDate to, int weekly) {
        this.startsOn = to;
        this.weeklyMinutes = weekly;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    int weeklyMinutes() {
        return weeklyMinutes;
    }
}
