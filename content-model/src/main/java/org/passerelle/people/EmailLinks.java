package org.passerelle.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/** The one-time links that were sent. */
@ApplicationScoped
class EmailLinks {
    @PersistenceContext
    EntityManager em;

    /** Stores a new link and answers its token, which is kept nowhere else. */
    String make(UUID person, EmailLink.Purpose purpose, Instant now) {
        String token = Secrets.token();
        em.persist(new EmailLink(person, purpose, token, now));
        return token;
    }

    /** @throws Refusal when no link has this token */
    EmailLink get(@Nullable String token) {
        return em.createQuery("select l from EmailLink l where l.tokenHash = :hash", EmailLink.class)
                .setParameter("hash", Secrets.digest(Text.line(token)))
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Refusal("people.linkSpent"));
    }

    /** No link of this person works any longer. */
    void cancelAll(UUID person, Instant now) {
        em.createQuery("select l from EmailLink l where l.person = :person and l.usedAt is null", EmailLink.class)
                .setParameter("person", person)
                .getResultList()
                .forEach(link -> link.cancel(now));
    }
}
