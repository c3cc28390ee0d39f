package org.passerelle.people;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/** Lets people say for which organisation they work and as what; an administrator approves. */
@UseCase
public class RegisteringOrganisation {
    @Inject
    Organisations organisations;

    @Inject
    Memberships memberships;

    @Inject
    Standings standings;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Registers an organisation, with the caller in this role once it is approved. When the SIRET is registered
     * already, the caller asks to join it: its kind and name stay as they are.
     *
     * @param commune the INSEE code of the establishment's commune
     * @return the organisation
     * @throws Refusal beside the field for a wrong SIRET, name, commune or role; when the caller has the role already
     */
    @Allowed(Permission.OWN_ACCOUNT)
    public UUID register(
            @Nullable String siret, @Nullable String name, OrganisationKind kind, @Nullable String commune, Role role) {
        UUID me = caller.requirePerson();
        Siret number = Siret.of(siret);
        Organisation organisation = organisations.with(number).orElseGet(() -> create(number, name, kind, commune, me));
        if (!organisation.kind().has(role)) {
            throw Refusal.of("role", "people.roleNotOfKind");
        }
        if (memberships.find(me, organisation.id(), role).isPresent()) {
            throw Refusal.of("role", "people.alreadyMember");
        }
        memberships.add(new Membership(me, organisation.id(), role, clock.instant()));
        return organisation.id();
    }

    /** The caller's roles, held and asked for, with their organisations and where these stand. */
    @Allowed(value = Permission.OWN_ACCOUNT, reads = true)
    public List<Standing> mine() {
        return standings.of(memberships.of(caller.requirePerson()));
    }

    private Organisation create(
            Siret siret, @Nullable String name, OrganisationKind kind, @Nullable String commune, UUID me) {
        String slug = organisations.freeSlug(Organisation.named(name), siret);
        return organisations.add(new Organisation(siret, name, kind, commune, slug, me, clock.instant()));
    }
}
