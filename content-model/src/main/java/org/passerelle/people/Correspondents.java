package org.passerelle.people;

import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/** To whom somebody may have the platform write in their name: to their own house, and to nobody else. */
@UseCase
public class Correspondents {
    @Inject
    Persons persons;

    @Inject
    Memberships memberships;

    @Inject
    Caller caller;

    /**
     * An address as typed, when it is of the caller's own house: of the same domain as the caller's, unless anybody can
     * have one there, or of somebody who works in one of the caller's organisations.
     *
     * @throws Refusal beside {@code email} when it is no address, or of another house
     */
    @Allowed(value = Permission.OWN_ACCOUNT, reads = true)
    public String ofMyHouse(String typed) {
        EmailAddress address = EmailAddress.of(typed);
        if (isOfMyDomain(address) || isColleague(address)) {
            return address.typed();
        }
        throw Refusal.of("email", "people.notOfYourHouse");
    }

    /** The language that the platform speaks to the caller. */
    @Allowed(value = Permission.OWN_ACCOUNT, reads = true)
    public Language myLanguage() {
        return persons.get(caller.requirePerson()).language();
    }

    private boolean isOfMyDomain(EmailAddress address) {
        String mine = persons.get(caller.requirePerson()).email();
        return !FreeMailboxes.holds(mine) && domain(mine).equals(domain(address.typed()));
    }

    private boolean isColleague(EmailAddress address) {
        Set<UUID> mine = caller.organisationsWith(Permission.TAKE_PART_IN_DESIGN);
        return persons.withKey(address.key()).filter(Person::isConfirmed).stream()
                .flatMap(person -> memberships.inForce(person.id()).stream())
                .map(Membership::organisation)
                .flatMap(Optional::stream)
                .anyMatch(mine::contains);
    }

    private static String domain(String email) {
        return email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
