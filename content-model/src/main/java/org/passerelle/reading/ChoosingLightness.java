package org.passerelle.reading;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Storing;
import org.passerelle.kernel.UseCase;

/** Lets people say how much may load by itself. */
@UseCase
public class ChoosingLightness {
    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    /** What the caller chose; as the browser says when nothing. */
    @Allowed(value = Permission.LEARN, reads = true)
    public Lightness mine() {
        return of(caller.requirePerson()).map(ReadingPreference::lightness).orElse(Lightness.BROWSER);
    }

    /** The caller wants it so from now on. */
    @Allowed(Permission.LEARN)
    public void choose(Lightness wanted) {
        UUID person = caller.requirePerson();
        of(person)
                .ifPresentOrElse(
                        kept -> kept.choose(wanted), () -> Storing.once(em, new ReadingPreference(person, wanted)));
    }

    private Optional<ReadingPreference> of(UUID person) {
        return em.createQuery("select p from ReadingPreference p where p.person = :person", ReadingPreference.class)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }
}
