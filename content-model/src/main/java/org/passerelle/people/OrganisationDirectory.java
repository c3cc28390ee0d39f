package org.passerelle.people;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;

/** Shows everybody which organisations there are: their names beside demands and courses. */
@UseCase
public class OrganisationDirectory {
    @Inject
    Organisations organisations;

    /**
     * What the public sees of an organisation.
     *
     * @param commune its commune's INSEE code
     * @param approved whether it may act now
     */
    public record Card(UUID id, String name, OrganisationKind kind, String slug, String commune, boolean approved) {}

    /** @throws NotFound when there is none, or it was never approved */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Card bySlug(String slug) {
        return organisations
                .withSlug(slug)
                .filter(Organisation::isApproved)
                .map(OrganisationDirectory::card)
                .orElseThrow(() -> new NotFound("organisation", slug));
    }

    /** The organisations of these identifiers, those unknown left out; one query for all. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Map<UUID, Card> cards(Collection<UUID> ids) {
        return organisations.all(ids).stream()
                .map(OrganisationDirectory::card)
                .collect(Collectors.toMap(Card::id, card -> card));
    }

    private static Card card(Organisation organisation) {
        OrganisationView view = organisation.view();
        return new Card(view.id(), view.name(), view.kind(), view.slug(), view.commune(), view.isApproved());
    }
}
