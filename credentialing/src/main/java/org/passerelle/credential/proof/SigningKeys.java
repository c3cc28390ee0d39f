package org.passerelle.credential.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored keys: a handful for each who signs. */
@ApplicationScoped
class SigningKeys {
    @PersistenceContext
    EntityManager em;

    /** Everybody's. */
    List<SigningKey> all() {
        return em.createQuery("select k from SigningKey k order by k.createdAt, k.kid", SigningKey.class)
                .getResultList();
    }

    List<SigningKey> all(String owner) {
        return em.createQuery(
                        "select k from SigningKey k where k.owner = :owner order by k.createdAt, k.kid",
                        SigningKey.class)
                .setParameter("owner", owner)
                .getResultList();
    }

    Optional<SigningKey> in(SigningKey.State state, SigningKey.Purpose purpose, String owner) {
        return em.createQuery(
                        "select k from SigningKey k where k.state = :state and k.purpose = :purpose"
                                + " and k.owner = :owner order by k.createdAt",
                        SigningKey.class)
                .setParameter("purpose", purpose)
                .setParameter("state", state)
                .setParameter("owner", owner)
                .getResultStream()
                .findFirst();
    }

    Optional<SigningKey> find(UUID id) {
        return Optional.ofNullable(em.find(SigningKey.class, id));
    }

    void add(SigningKey key) {
        em.persist(key);
    }

    /** Writes at once, so that one key's retirement reaches the database before the next one's activation. */
    void write() {
        em.flush();
    }
}
