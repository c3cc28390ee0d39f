package org.passerelle.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.Page;

/** Tells those above who learns in a run, some at a time; whom they tell is theirs to decide. */
@ApplicationScoped
public class RunLearners {
    @Inject
    Enrolments enrolments;

    /** The learners of a run whose names hold these words, by name; those who left are not in it. */
    public Page<RunLearner> of(UUID run, String words, int page, int size) {
        return enrolments.learnersOf(run, words, Math.max(1, page), Math.max(1, Math.min(size, Page.LARGEST)));
    }

    /** One of them. */
    public Optional<RunLearner> one(UUID enrolment) {
        return enrolments.learners(List.of(enrolment)).stream().findFirst();
    }

    /** Whose places in a run have these addresses, written small; so one can find a learner and nobody else. */
    public Map<String, UUID> byAddress(UUID run, Collection<String> addresses) {
        return enrolments.byAddress(run, addresses);
    }

    /** Of these places those that are in a run and not left. */
    public List<RunLearner> in(UUID run, Collection<UUID> places) {
        return enrolments.learnersIn(run, places);
    }
}
