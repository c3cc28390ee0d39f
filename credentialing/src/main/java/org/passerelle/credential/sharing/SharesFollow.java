package org.passerelle.credential.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.passerelle.credential.issuance.CredentialSuperseded;

/** Lets links to a part of a credential lead to the one that took its place: its results stand in the same places. */
@ApplicationScoped
class SharesFollow {
    @PersistenceContext
    EntityManager em;

    void follow(@Observes CredentialSuperseded event) {
        em.createNativeQuery("update credential.share set credential_id = ?1 where credential_id = ?2")
                .setParameter(1, event.successor())
                .setParameter(2, event.credential())
                .executeUpdate();
    }
}
