package org.passerelle.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.catalogue.CourseOutline;
import org.passerelle.catalogue.CourseOutlines;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Refusal;

/** Who may come into a run: everybody or some, and with what they completed before. */
@ApplicationScoped
class Doors {
    @Inject
    Guests guests;

    @Inject
    Needs needs;

    @Inject
    CourseOutlines outlines;

    /** @throws NotFound when the course is not published, so that its run is not there */
    void published(CourseRun run) {
        if (outlines.of(run.course()).filter(CourseOutline::published).isEmpty()) {
            throw new NotFound("run", run.id());
        }
    }

    /** @throws Refusal when a person may not come into a run, or has something to complete first */
    void pass(CourseRun run, UUID person) {
        if (!admits(run.id(), person)) {
            throw new Refusal("delivery.notForYou");
        }
        if (!missing(run.course(), person).isEmpty()) {
            throw new Refusal("delivery.needsFirst");
        }
    }

    /** Whether a run is for everybody or for this person. */
    boolean admits(UUID run, UUID person) {
        Optional<RunAccess> access = guests.access(run);
        return access.isEmpty()
                || guests.with(run, guests.address(person)).isPresent()
                || access.get()
                        .organisation()
                        .filter(whose -> guests.isOf(person, whose))
                        .isPresent();
    }

    /** What a person has to complete before a course, unless a trainer lets them in without. */
    List<UUID> missing(UUID course, UUID person) {
        List<UUID> missing = needs.missing(person, course);
        if (missing.isEmpty()) {
            return missing;
        }
        String address = guests.address(person);
        boolean without =
                needs.letIn(course).stream().anyMatch(l -> l.emailKey().equals(address));
        return without ? List.of() : missing;
    }

    /** The cohort into which a person was asked; empty for none. */
    Optional<UUID> cohort(UUID run, UUID person) {
        return guests.with(run, guests.address(person)).flatMap(RunGuest::cohort);
    }
}
