package org.passerelle.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.Storing;

/** What learners want to do each week, and by when they want to have done what. */
@ApplicationScoped
class WeeklyGoals {
    @PersistenceContext
    EntityManager em;

    Optional<WeeklyGoal> of(UUID person) {
        return em.createQuery("select g from WeeklyGoal g where g.person = :person", WeeklyGoal.class)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }

    void add(WeeklyGoal goal) {
        Storing.once(em, goal);
    }

    void remove(WeeklyGoal goal) {
        em.remove(goal);
    }

    Optional<PersonalPlan> plan(UUID enrolment) {
        return em.createQuery("select p from PersonalPlan p where p.enrolment = :enrolment", PersonalPlan.class)
                .setParameter("enrolment", enrolment)
                .getResultStream()
                .findFirst();
    }

    void add(PersonalPlan plan) {
        Storing.once(em, plan);
    }

    void remove(PersonalPlan plan) {
        em.remove(plan);
    }
}
