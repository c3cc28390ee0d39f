package org.passerelle.web.hr;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Permission;
import org.passerelle.people.OrganisationDirectory;
import org.passerelle.people.People;
import org.passerelle.web.platform.CurrentCaller;

/** The names of houses and of their people, each asked for once in a request. */
@Named
@RequestScoped
public class Houses {
    @Inject
    OrganisationDirectory directory;

    @Inject
    People people;

    @Inject
    CurrentCaller caller;

    private final Map<UUID, String> houses = new HashMap<>();
    private final Map<UUID, String> persons = new HashMap<>();

    /** The caller's houses, by name. */
    List<OrganisationDirectory.Card> mine() {
        return directory.cards(caller.organisationsWith(Permission.VALIDATE_SKILL)).values().stream()
                .sorted(Comparator.comparing(OrganisationDirectory.Card::name))
                .toList();
    }

    /** What a house is called; empty when there is no such house. */
    public String name(UUID organisation) {
        return houses.computeIfAbsent(organisation, id -> {
            OrganisationDirectory.Card card = directory.cards(Set.of(id)).get(id);
            return card == null ? "" : card.name();
        });
    }

    /** What a person is called; empty for nobody and for who has left. */
    public String person(@Nullable UUID person) {
        return person == null
                ? ""
                : persons.computeIfAbsent(person, id -> people.names(Set.of(id)).getOrDefault(id, ""));
    }
}
