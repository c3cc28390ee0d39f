package org.passerelle.people;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/** Decides which organisations and which of their people the region lets act. Nobody decides on what is their own. */
@UseCase
public class Approving {
    @Inject
    Organisations organisations;

    @Inject
    Memberships memberships;

    @Inject
    Standings standings;

    @Inject
    Persons persons;

    @Inject
    Letters letters;

    @Inject
    Caller caller;

    @Inject
    Event<OrganisationApproved> approved;

    @Inject
    Event<OrganisationSuspended> suspended;

    /** The organisations that wait, the longest waiting first. */
    @Allowed(value = Permission.ADMINISTER, reads = true)
    public Page<OrganisationView> awaiting(int page, int size) {
        return list(OrganisationStatus.AWAITING, page, size);
    }

    /** The organisations that stand there, the longest registered first. */
    @Allowed(value = Permission.ADMINISTER, reads = true)
    public Page<OrganisationView> list(OrganisationStatus status, int page, int size) {
        return organisations.page(status, page, size).map(Organisation::view);
    }

    /** The people who ask to join an approved organisation, the longest waiting first; at most 100. */
    @Allowed(value = Permission.ADMINISTER, reads = true)
    public List<Standing> joining() {
        return standings.of(memberships.asked());
    }

    /**
     * Approves an organisation, and the roles asked for by whoever registered it; tells them. Those of others who asked
     * to join meanwhile are decided one by one.
     *
     * @throws NotFound when there is none
     * @throws Refusal when it is approved already, or is the caller's own
     */
    @Allowed(Permission.ADMINISTER)
    public void approve(UUID organisation) {
        Organisation found = another(organisation);
        found.approve();
        memberships.in(organisation).stream()
                .filter(m -> found.registeredBy().equals(Optional.of(m.person())))
                .forEach(Membership::accept);
        registrant(found).ifPresent(person -> letters.approved(person, found));
        approved.fire(new OrganisationApproved(organisation, found.name()));
    }

    /**
     * Refuses an organisation that waits, and tells whoever registered it why.
     *
     * @throws Refusal without a reason, or when it was decided already, or is the caller's own
     */
    @Allowed(Permission.ADMINISTER)
    public void refuse(UUID organisation, @Nullable String reason) {
        Organisation found = another(organisation);
        found.refuse(reason);
        registrant(found)
                .ifPresent(person -> letters.refused(person, found, found.view().reason()));
    }

    /**
     * Takes the rights of an approved organisation's people away, until it is approved again.
     *
     * @throws Refusal without a reason, or when it is not approved, or is the caller's own
     */
    @Allowed(Permission.ADMINISTER)
    public void suspend(UUID organisation, @Nullable String reason) {
        Organisation found = another(organisation);
        found.suspend(reason);
        suspended.fire(new OrganisationSuspended(organisation, found.name()));
    }

    /** Lets a person act in the role asked for, and tells them. */
    @Allowed(Permission.ADMINISTER)
    public void accept(UUID membership) {
        Membership asked = asked(membership);
        asked.accept();
        asked.organisation().ifPresent(o -> letters.joined(persons.get(asked.person()), organisations.get(o)));
    }

    /** Does not let a person act in the role asked for, and tells them. */
    @Allowed(Permission.ADMINISTER)
    public void decline(UUID membership) {
        Membership asked = asked(membership);
        memberships.remove(asked);
        asked.organisation().ifPresent(o -> letters.notJoined(persons.get(asked.person()), organisations.get(o)));
    }

    private Organisation another(UUID id) {
        Organisation found = organisations.get(id);
        refuseIfOwn(found.registeredBy());
        return found;
    }

    private Membership asked(UUID id) {
        Membership asked = memberships.get(id);
        refuseIfOwn(Optional.of(asked.person()));
        if (asked.isAccepted()) {
            throw new Refusal("people.alreadyDecided");
        }
        return asked;
    }

    private void refuseIfOwn(Optional<UUID> owner) {
        if (owner.isPresent() && owner.equals(caller.person())) {
            throw new Refusal("people.notYourOwn");
        }
    }

    private Optional<Person> registrant(Organisation organisation) {
        return organisation.registeredBy().flatMap(persons::find);
    }
}
