package org.passerelle.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.passerelle.kernel.Permission;

/** Tells those above who works in an organisation; whom they tell is theirs to decide. */
@ApplicationScoped
public class Staff {
    @Inject
    Memberships memberships;

    @Inject
    Persons persons;

    /** The people who hold a role with this permission in an organisation now, with their names, by name. */
    public Map<UUID, String> with(Permission permission, UUID organisation) {
        Map<UUID, String> found = new LinkedHashMap<>();
        persons
                .all(memberships.in(organisation).stream()
                        .filter(m -> m.isAccepted() && m.role().permissions().contains(permission))
                        .map(Membership::person)
                        .distinct()
                        .toList())
                .values()
                .stream()
                .sorted(Comparator.comparing(Person::name).thenComparing(Person::id))
                .forEach(person -> found.put(person.id(), person.name()));
        return found;
    }
}
