package org.passerelle.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Storing;
import org.passerelle.kernel.Text;

/** The organisations that were registered. */
@ApplicationScoped
class Organisations {
    @PersistenceContext
    EntityManager em;

    Organisation add(Organisation organisation) {
        return Storing.once(em, organisation);
    }

    Organisation get(UUID id) {
        return Optional.ofNullable(em.find(Organisation.class, id)).orElseThrow(() -> new NotFound("organisation", id));
    }

    Optional<Organisation> with(Siret siret) {
        return one("siret", siret.digits());
    }

    /** The establishments of an enterprise, the first registered first. */
    List<Organisation> withSiren(String siren) {
        return em.createQuery(
                        "select o from Organisation o where o.siret like :siren order by o.registeredAt, o.id",
                        Organisation.class)
                .setParameter("siren", siren + "%")
                .getResultList();
    }

    /** The approved ones whose folded names hold this, by their names. */
    List<Organisation> approvedNamed(String key, int most) {
        return em.createQuery(
                        "select o from Organisation o where o.status = :approved and o.nameKey like :key"
                                + " order by o.nameKey, o.id",
                        Organisation.class)
                .setParameter("approved", OrganisationStatus.APPROVED)
                .setParameter("key", "%" + key + "%")
                .setMaxResults(most)
                .getResultList();
    }

    Optional<Organisation> withSlug(String slug) {
        return one("slug", slug);
    }

    List<Organisation> all(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return em.createQuery("select o from Organisation o where o.id in :ids order by o.nameKey", Organisation.class)
                .setParameter("ids", List.copyOf(ids))
                .getResultList();
    }

    /** Those with this status, the longest waiting first. */
    Page<Organisation> page(OrganisationStatus status, int page, int size) {
        String where = " from Organisation o where o.status = :status";
        long total = em.createQuery("select count(o)" + where, Long.class)
                .setParameter("status", status)
                .getSingleResult();
        Page<Organisation> bounds = Page.of(List.of(), page, size);
        List<Organisation> items = em.createQuery(
                        "select o" + where + " order by o.registeredAt, o.id", Organisation.class)
                .setParameter("status", status)
                .setFirstResult((bounds.page() - 1) * bounds.size())
                .setMaxResults(bounds.size())
                .getResultList();
        return new Page<>(items, total, bounds.page(), bounds.size());
    }

    /** A part of an address made of the name, with the SIRET behind it when another has that name. */
    String freeSlug(String name, Siret siret) {
        String slug = Text.slug(name);
        return withSlug(slug).isEmpty() ? slug : slug + "-" + siret.digits();
    }

    private Optional<Organisation> one(String attribute, String value) {
        return em.createQuery("select o from Organisation o where o." + attribute + " = :value", Organisation.class)
                .setParameter("value", value)
                .getResultStream()
                .findFirst();
    }
}
