package org.passerelle.people;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;

/**
 * Loads people and organisations that need no mail and no approval: demonstration data. What is there already, by
 * address or SIRET, is left as it is.
 */
@UseCase
public class PeopleSeed {
    @Inject
    Persons persons;

    @Inject
    Organisations organisations;

    @Inject
    Memberships memberships;

    @Inject
    Passwords passwords;

    @Inject
    Clock clock;

    /** The hash of a demonstration password, to be made once and given to all; the rules for passwords do not apply. */
    @Allowed(value = Permission.ADMINISTER, reads = true)
    public String hash(String password) {
        return passwords.hash(password);
    }

    /** A confirmed person with this hash; answers the identifier. */
    @Allowed(Permission.ADMINISTER)
    public UUID person(String email, String name, Language language, String passwordHash) {
        EmailAddress address = EmailAddress.of(email);
        return persons.withKey(address.key())
                .orElseGet(() -> {
                    Person person = new Person(address, name, language, passwordHash, clock.instant());
                    person.confirm();
                    return persons.add(person);
                })
                .id();
    }

    /** An approved organisation; answers the identifier. */
    @Allowed(Permission.ADMINISTER)
    public UUID organisation(String siret, String name, OrganisationKind kind, String commune) {
        return found(siret, name, kind, commune, null);
    }

    /** An organisation that waits for approval; answers the identifier. */
    @Allowed(Permission.ADMINISTER)
    public UUID awaitingOrganisation(String siret, String name, OrganisationKind kind, String commune, UUID by) {
        UUID id = found(siret, name, kind, commune, by);
        Role role = kind.roles().stream().sorted().findFirst().orElseThrow();
        if (memberships.find(by, id, role).isEmpty()) {
            memberships.add(new Membership(by, id, role, clock.instant()));
        }
        return id;
    }

    /** A role in an organisation, or on the platform when there is none, accepted. */
    @Allowed(Permission.ADMINISTER)
    public void member(UUID person, @Nullable UUID organisation, Role role) {
        memberships
                .find(person, organisation, role)
                .orElseGet(() -> memberships.add(new Membership(person, organisation, role, clock.instant())))
                .accept();
    }

    private UUID found(String siret, String name, OrganisationKind kind, String commune, @Nullable UUID by) {
        Siret number = Siret.of(siret);
        return organisations
                .with(number)
                .orElseGet(() -> {
                    String slug = organisations.freeSlug(name, number);
                    Organisation made = new Organisation(number, name, kind, commune, slug, by, clock.instant());
                    if (by == null) {
                        made.approve();
                    }
                    return organisations.add(made);
                })
                .id();
    }
}
