package org.passerelle.design.workshop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** The invitations in store. */
@ApplicationScoped
class Invitations {
    @PersistenceContext
    EntityManager em;

    Optional<Invitation> to(UUID workshop) {
        return em.createQuery("select i from Invitation i where i.workshop = :workshop", Invitation.class)
                .setParameter("workshop", workshop)
                .getResultStream()
                .findFirst();
    }
}
