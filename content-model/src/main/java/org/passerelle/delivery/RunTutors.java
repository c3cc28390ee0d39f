package org.passerelle.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/** Tells those above who accompanies a learner; whom they tell is theirs to decide. */
@ApplicationScoped
public class RunTutors {
    @Inject
    Enrolments enrolments;

    @Inject
    Cohorts cohorts;

    /** The tutors of the cohort of this place, with their names, by name; nobody where there is none. */
    public Map<UUID, String> of(UUID enrolment) {
        return enrolments
                .find(enrolment)
                .flatMap(Enrolment::cohort)
                .map(cohorts::tutors)
                .orElse(Map.of());
    }
}
