package org.passerelle.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.NotFound;

/** The messages in the outbox. */
@ApplicationScoped
class Mails {
    @PersistenceContext
    EntityManager em;

    void add(Mail mail) {
        em.persist(mail);
    }

    Mail get(UUID id) {
        return Optional.ofNullable(em.find(Mail.class, id)).orElseThrow(() -> new NotFound("mail", id));
    }

    /** Those to be tried now, the oldest first. */
    List<Mail> due(Instant now, int most) {
        return em.createQuery(
                        "select m from Mail m where m.sentAt is null and m.attempts < :most and m.nextTryAt <= :now"
                                + " order by m.nextTryAt, m.id",
                        Mail.class)
                .setParameter("most", Mail.MOST_ATTEMPTS)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /** The newest ones. */
    List<Mail> newest(int most) {
        return em.createQuery("select m from Mail m order by m.createdAt desc, m.id", Mail.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many messages of this template this address was sent since then. */
    long count(String recipient, String template, Instant since) {
        return em.createQuery(
                        "select count(m) from Mail m where m.recipient = :recipient and m.template = :template"
                                + " and m.createdAt > :since",
                        Long.class)
                .setParameter("recipient", recipient)
                .setParameter("template", template)
                .setParameter("since", since)
                .getSingleResult();
    }
}
