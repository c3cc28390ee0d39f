package org.passerelle.credential.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored bodies that sign in their own name: a few dozen at most. */
@ApplicationScoped
class BodyStore {
    @PersistenceContext
    EntityManager em;

    List<IssuingBody> all() {
        return em.createQuery("select b from IssuingBody b order by b.name, b.id", IssuingBody.class)
                .getResultList();
    }

    Optional<IssuingBody> of(UUID organisation) {
        return em.createQuery("select b from IssuingBody b where b.organisationId = :organisation", IssuingBody.class)
                .setParameter("organisation", organisation)
                .getResultStream()
                .findFirst();
    }

    Optional<IssuingBody> withSlug(String slug) {
        return em.createQuery("select b from IssuingBody b where b.slug = :slug", IssuingBody.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    void add(IssuingBody body) {
        em.persist(body);
    }
}
