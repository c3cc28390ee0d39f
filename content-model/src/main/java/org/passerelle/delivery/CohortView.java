package org.passerelle.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A cohort as it is shown.
 *
 * @param startsOn its first day; empty for the run's
 * @param endsOn its last day; empty for the run's
 * @param tutors who accompanies it
 * @param tutorNames their names, in the same order
 * @param learners how many are in it
 * @param addresses who may come into it; empty for whoever is no trainer
 * @param code the code that leads into it; empty for none, and for whoever is no trainer
 */
public record CohortView(
        UUID id,
        UUID run,
        String name,
        Optional<LocalDate> startsOn,
        Optional<LocalDate> endsOn,
        List<UUID> tutors,
        List<String> tutorNames,
        int learners,
        List<String> addresses,
        Optional<String> code) {
    /** Copies the lists. */
    public CohortView {
        tutors = List.copyOf(tutors);
        tutorNames = List.copyOf(tutorNames);
        addresses = List.copyOf(addresses);
    }

    /** The tutors' names in one line; empty when there are none. */
    public String names() {
        return String.join(", ", tutorNames);
    }
}
