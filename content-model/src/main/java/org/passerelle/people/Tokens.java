package org.passerelle.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The access tokens that were made. */
@ApplicationScoped
class Tokens {
    @PersistenceContext
    EntityManager em;

    void add(AccessToken token) {
        em.persist(token);
    }

    /** All of a person, the newest first. */
    List<AccessToken> of(UUID person) {
        return em.createQuery(
                        "select t from AccessToken t where t.person = :person order by t.createdAt desc, t.id",
                        AccessToken.class)
                .setParameter("person", person)
                .getResultList();
    }

    Optional<AccessToken> withDigest(String digest) {
        return em.createQuery("select t from AccessToken t where t.tokenHash = :digest", AccessToken.class)
                .setParameter("digest", digest)
                .getResultStream()
                .findFirst();
    }

    void revokeAll(UUID person, Instant now) {
        of(person).forEach(token -> token.revoke(now));
    }
}
