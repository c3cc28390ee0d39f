package org.passerelle.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.Storing;

/** What people say of themselves. */
@ApplicationScoped
class Profiles {
    @PersistenceContext
    EntityManager em;

    Optional<SkillProfile> of(UUID person) {
        return em.createQuery("select p from SkillProfile p where p.person = :person", SkillProfile.class)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }

    /** The person's, begun if there is none yet. */
    SkillProfile begun(UUID person) {
        return of(person).orElseGet(() -> Storing.once(em, new SkillProfile(person)));
    }
}
