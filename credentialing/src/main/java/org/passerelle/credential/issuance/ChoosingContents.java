package org.passerelle.credential.issuance;

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

/** Lets people say what they want in the credentials that are issued to them from then on. */
@UseCase
public class ChoosingContents {
    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    /** What the caller wants. */
    @Allowed(value = Permission.LEARN, reads = true)
    public Wishes mine() {
        return of(caller.requirePerson());
    }

    /** From now on the caller wants this; what was issued stays as it is. */
    @Allowed(Permission.LEARN)
    public void wish(Wishes wishes) {
        UUID person = caller.requirePerson();
        find(person).orElseGet(() -> Storing.once(em, new HolderWish(person))).wish(wishes);
    }

    /** What this holder wants, for whoever awards them something. */
    @Allowed(value = Permission.RUN_JOBS, reads = true)
    public Wishes of(UUID holder) {
        return find(holder).map(HolderWish::wishes).orElse(Wishes.USUAL);
    }

    private Optional<HolderWish> find(UUID holder) {
        return em.createQuery("select w from HolderWish w where w.holder = :holder", HolderWish.class)
                .setParameter("holder", holder)
                .getResultStream()
                .findFirst();
    }
}
