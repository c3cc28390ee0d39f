package org.passerelle.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Supplier;
import org.passerelle.kernel.NotFound;
import org.passerelle.people.People;
import org.passerelle.web.platform.CurrentCaller;

/** Lets the seed act in the name of the demonstration's people, so that what they own is theirs. */
@ApplicationScoped
class DemoCaller {
    @Inject
    People people;

    @Inject
    CurrentCaller caller;

    /** Lets this person do something with their own rights alone, where it matters whose they are. */
    <T> T as(String email, Supplier<T> act) {
        become(email);
        return caller.asThemselves(act);
    }

    /** From now on it is this person who acts. @throws NotFound when nobody has the address */
    void become(String email) {
        UUID person = people.list(1, 1, email).items().stream()
                .map(People.Line::id)
                .findFirst()
                .orElseThrow(() -> new NotFound("person", email));
        caller.isProgramOf(person, true);
    }
}
