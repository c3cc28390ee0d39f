package org.passerelle.people;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/**
 * Gives people roles and takes them away, on the platform and in organisations. Nobody appoints or dismisses
 * themselves.
 */
@UseCase
public class Appointing {
    @Inject
    Persons persons;

    @Inject
    Organisations organisations;

    @Inject
    Memberships memberships;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Gives a role; nothing happens when the person has it.
     *
     * @param organisation where; null for the platform
     * @throws NotFound when there is no such person or organisation
     * @throws Refusal for the caller's own person, or when the organisation's kind knows no such role
     */
    @Allowed(Permission.ADMINISTER)
    public void appoint(UUID person, @Nullable UUID organisation, Role role) {
        refuseIfOwn(person);
        persons.get(person);
        if (organisation != null && !organisations.get(organisation).kind().has(role)) {
            throw Refusal.of("role", "people.roleNotOfKind");
        }
        memberships
                .find(person, organisation, role)
                .orElseGet(() -> memberships.add(new Membership(person, organisation, role, clock.instant())))
                .accept();
    }

    /**
     * Takes a role away.
     *
     * @throws NotFound when there is no such membership
     * @throws Refusal for one of the caller's own
     */
    @Allowed(Permission.ADMINISTER)
    public void dismiss(UUID membership) {
        Membership held = memberships.get(membership);
        refuseIfOwn(held.person());
        memberships.remove(held);
    }

    private void refuseIfOwn(UUID person) {
        if (caller.person().filter(person::equals).isPresent()) {
            throw new Refusal("people.notYourOwn");
        }
    }
}
