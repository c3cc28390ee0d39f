package org.passerelle.people;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Text;
import org.passerelle.kernel.UseCase;

/** Shows everybody which organisations there are: their names beside demands and courses. */
@UseCase
public class OrganisationDirectory {
    @Inject
    Organisations organisations;

    @Inject
    Persons persons;

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

    /**
     * What the register of enterprises knows an organisation by.
     *
     * @param siren nine digits
     */
    public record Enterprise(UUID organisation, String siren, String name) {}

    /** The enterprise of an organisation; empty when there is no such organisation. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Optional<Enterprise> enterprise(UUID organisation) {
        return organisations.all(List.of(organisation)).stream()
                .map(OrganisationDirectory::enterprise)
                .findFirst();
    }

    /** The approved employer of this enterprise, if it has an account; the first registered of several. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Optional<Enterprise> ofSiren(String siren) {
        return organisations.withSiren(siren).stream()
                .filter(Organisation::isApproved)
                .map(OrganisationDirectory::enterprise)
                .findFirst();
    }

    /** The approved organisations whose names hold these words, by their names; none without a word. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public List<Card> named(String words, int most) {
        String key = Text.fold(Text.line(words)).replaceAll("[%_\\\\]", " ").strip();
        return key.isEmpty()
                ? List.of()
                : organisations.approvedNamed(key, most).stream()
                        .map(OrganisationDirectory::card)
                        .toList();
    }

    /** Whether a person writes from a mailbox that anybody can open; false for somebody unknown. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public boolean writesFromFreeMailbox(UUID person) {
        return persons.find(person).map(p -> FreeMailboxes.holds(p.email())).orElse(false);
    }

    private static Enterprise enterprise(Organisation organisation) {
        OrganisationView view = organisation.view();
        return new Enterprise(view.id(), view.siret().siren(), view.name());
    }

    private static Card card(Organisation organisation) {
        OrganisationView view = organisation.view();
        return new Card(view.id(), view.name(), view.kind(), view.slug(), view.commune(), view.isApproved());
    }
}
