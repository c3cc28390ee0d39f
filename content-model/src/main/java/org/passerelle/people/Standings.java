package org.passerelle.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Memberships put together with their organisations, in two queries however many there are. */
@ApplicationScoped
class Standings {
    @Inject
    Memberships memberships;

    @Inject
    Organisations organisations;

    /** By person. */
    Map<UUID, List<Standing>> ofAll(Collection<UUID> people) {
        return of(memberships.ofAll(people)).stream().collect(Collectors.groupingBy(Standing::person));
    }

    List<Standing> of(List<Membership> held) {
        Set<UUID> ids = held.stream().flatMap(m -> m.organisation().stream()).collect(Collectors.toSet());
        Map<UUID, OrganisationView> views = organisations.all(ids).stream()
                .map(Organisation::view)
                .collect(Collectors.toMap(OrganisationView::id, view -> view));
        return held.stream().map(m -> standing(m, views)).toList();
    }

    private static Standing standing(Membership m, Map<UUID, OrganisationView> views) {
        Optional<OrganisationView> where = m.organisation().flatMap(id -> Optional.ofNullable(views.get(id)));
        return new Standing(m.id(), m.person(), m.role(), where, m.isAccepted());
    }
}
