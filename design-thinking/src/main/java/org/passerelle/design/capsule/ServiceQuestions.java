package org.passerelle.design.capsule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.people.Secrets;

/** The questions in store. */
@ApplicationScoped
class ServiceQuestions {
    private static final int MOST = 200;

    @PersistenceContext
    EntityManager em;

    void add(ServiceQuestion question) {
        em.persist(question);
        em.flush();
    }

    Optional<ServiceQuestion> find(UUID id) {
        return Optional.ofNullable(em.find(ServiceQuestion.class, id));
    }

    Optional<ServiceQuestion> byLink(String token) {
        return em.createQuery("select q from ServiceQuestion q where q.tokenDigest = :digest", ServiceQuestion.class)
                .setParameter("digest", Secrets.digest(token))
                .getResultStream()
                .findFirst();
    }

    List<ServiceQuestion> of(UUID person) {
        return em.createQuery(
                        "select q from ServiceQuestion q where q.person = :person order by q.askedAt desc",
                        ServiceQuestion.class)
                .setParameter("person", person)
                .setMaxResults(MOST)
                .getResultList();
    }

    long askedSince(UUID person, Instant since) {
        return em.createQuery(
                        "select count(q) from ServiceQuestion q where q.person = :person and q.askedAt > :since",
                        Long.class)
                .setParameter("person", person)
                .setParameter("since", since)
                .getSingleResult();
    }

    List<ServiceQuestion> silentSince(Instant then) {
        return em.createQuery(
                        "select q from ServiceQuestion q where q.answeredAt is null and q.silenceToldAt is null"
                                + " and q.askedAt <= :then order by q.askedAt",
                        ServiceQuestion.class)
                .setParameter("then", then)
                .setMaxResults(MOST)
                .getResultList();
    }
}
