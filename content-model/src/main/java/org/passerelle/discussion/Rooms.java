package org.passerelle.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.catalogue.CourseOutline;
import org.passerelle.catalogue.CourseOutlines;
import org.passerelle.delivery.Enrolling;
import org.passerelle.delivery.RunState;
import org.passerelle.delivery.RunView;
import org.passerelle.delivery.Runs;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Storing;

/** Lets people into the forums of their runs, and nobody else. */
@ApplicationScoped
class Rooms {
    @PersistenceContext
    EntityManager em;

    @Inject
    Runs runs;

    @Inject
    Enrolling enrolling;

    @Inject
    CourseOutlines outlines;

    @Inject
    Caller caller;

    /** The forum of a run. @throws NotFound when the caller neither has a place in it nor teaches it */
    Room enter(UUID run) {
        RunView view = runs.get(run);
        CourseOutline course = outlines.of(view.course()).orElseThrow(() -> new NotFound("forum", run));
        boolean moderates = caller.may(Permission.GRADE, course.organisation());
        Optional<UUID> place = caller.may(Permission.LEARN) ? enrolling.mine(run) : Optional.empty();
        if (!moderates && place.isEmpty()) {
            throw new NotFound("forum", run);
        }
        return new Room(
                run,
                view.course(),
                course.organisation(),
                course.title(),
                course.units(),
                place,
                moderates,
                view.state() != RunState.ENDED,
                pledge(caller.requirePerson()).isPresent(),
                rule(view.course()).map(ForumRule::anonymous).orElse(false));
    }

    /** The same, to write there. @throws Refusal when the run is over, or the caller did not agree to the code */
    Room write(UUID run) {
        Room room = enter(run);
        if (!room.open()) {
            throw new Refusal("discussion.runEnded");
        }
        if (!room.pledged()) {
            throw new Refusal("discussion.pledgeFirst");
        }
        return room;
    }

    /** The forum of a run, to moderate it. @throws NotFound when the caller does not teach it */
    Room moderate(UUID run) {
        Room room = enter(run);
        if (!room.moderates()) {
            throw new NotFound("forum", run);
        }
        return room;
    }

    Optional<ForumPledge> pledge(UUID person) {
        return em.createQuery("select p from ForumPledge p where p.person = :person", ForumPledge.class)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }

    Optional<ForumRule> rule(UUID course) {
        return em.createQuery("select r from ForumRule r where r.course = :course", ForumRule.class)
                .setParameter("course", course)
                .getResultStream()
                .findFirst();
    }

    <T> T add(T thing) {
        return Storing.once(em, thing);
    }
}
