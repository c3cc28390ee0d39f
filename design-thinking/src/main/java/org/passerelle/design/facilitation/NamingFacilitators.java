package org.passerelle.design.facilitation;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.design.lesson.LessonRecord;
import org.passerelle.design.lesson.Lessons;
import org.passerelle.design.procedure.Owner;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;
import org.passerelle.people.RightsOf;

/** Lets administrators name the first facilitators of level 2, with a reason, and decide where nobody else can. */
@UseCase
public class NamingFacilitators {
    @Inject
    Facilitations facilitations;

    @Inject
    LessonRecord lessons;

    @Inject
    RightsOf rights;

    @Inject
    Event<FacilitationGranted> granted;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Everybody who waits, the longest first. */
    @Allowed(value = Permission.ADMINISTER, reads = true)
    public List<Facilitating.Request> waiting() {
        return facilitations.waiting().stream().map(this::request).toList();
    }

    /** Who holds level 2. */
    @Allowed(value = Permission.ADMINISTER, reads = true)
    public List<Facilitation> holders() {
        return facilitations.holders();
    }

    /**
     * Names somebody of the network a facilitator of level 2.
     *
     * @param theirName their name, as the award will bear it
     * @param myName the caller's name
     * @throws Refusal beside the reason; when they hold it; when they take no part in design; when it is about oneself
     */
    @Allowed(Permission.ADMINISTER)
    public void name(UUID person, String theirName, String myName, String reason) {
        Instant now = clock.instant();
        Owner by = new Owner(caller.requirePerson(), myName);
        if (person.equals(by.person())) {
            throw new Refusal("design.facilitation.notOneself");
        }
        if (rights.person(person)
                .organisationsWith(Permission.TAKE_PART_IN_DESIGN)
                .isEmpty()) {
            throw Refusal.of("email", "design.facilitation.notOfNetwork");
        }
        Optional<Facilitation> before = facilitations.of(person, 2);
        before.filter(Facilitation::isGranted).ifPresent(held -> {
            throw new Refusal("design.facilitation.GRANTED");
        });
        Facilitation named = before.orElseGet(() -> new Facilitation(new Owner(person, theirName), 2, now));
        named.name(by, reason, now);
        if (before.isEmpty()) {
            facilitations.add(named);
        }
        granted.fire(
                Facilitating.granted(new Facilitating.Request(named, List.of(), Lessons.NONE, false), myName, clock));
    }

    /** Confirms somebody whom nobody of the network can. @throws NotFound when there is none */
    @Allowed(Permission.ADMINISTER)
    public void confirm(UUID id, String myName) {
        grant(found(id), Ground.SEEN, myName);
    }

    /**
     * Grants level 1 to somebody who did all lessons, whom nobody need have seen; the award says so.
     *
     * @throws NotFound when there is none
     * @throws Refusal when lessons are missing, or it is another level
     */
    @Allowed(Permission.ADMINISTER)
    public void grantOnLessons(UUID id, String myName) {
        Facilitating.Request request = found(id);
        if (!request.byLessons()) {
            throw new Refusal("design.facilitation.noLessons");
        }
        grant(request, Ground.LESSONS, myName);
    }

    private void grant(Facilitating.Request request, Ground on, String myName) {
        request.asked().grant(new Owner(caller.requirePerson(), myName), on, clock.instant());
        granted.fire(Facilitating.granted(request, myName, clock));
    }

    /** Says no, and why. @throws NotFound when there is none */
    @Allowed(Permission.ADMINISTER)
    public void decline(UUID id, String myName, String reason) {
        found(id).asked().decline(new Owner(caller.requirePerson(), myName), reason, clock.instant());
    }

    private Facilitating.Request found(UUID id) {
        return facilitations.find(id).map(this::request).orElseThrow(() -> new NotFound("request", id));
    }

    private Facilitating.Request request(Facilitation asked) {
        Lessons done = lessons.of(asked.person().person());
        return new Facilitating.Request(
                asked,
                facilitations.sprints(asked.person().person()).stream()
                        .filter(Sprint::counts)
                        .toList(),
                done,
                Facilitating.mayRely(asked, done));
    }
}
