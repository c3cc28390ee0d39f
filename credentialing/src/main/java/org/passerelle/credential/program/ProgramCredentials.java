package org.passerelle.credential.program;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored credentials of programs. */
@ApplicationScoped
class ProgramCredentials {
    @PersistenceContext
    EntityManager em;

    Optional<ProgramCredential> find(UUID id) {
        return Optional.ofNullable(em.find(ProgramCredential.class, id));
    }

    /** Those with this identifier, the newest first: a program may have the same one signed again. */
    List<ProgramCredential> named(String uri) {
        return em.createQuery(
                        "select c from ProgramCredential c where c.uri = :uri order by c.issuedAt desc, c.id",
                        ProgramCredential.class)
                .setParameter("uri", uri)
                .getResultList();
    }

    void add(ProgramCredential credential) {
        em.persist(credential);
    }
}
