package org.passerelle.people;

import java.time.Instant;
import java.util.UUID;
import org.passerelle.kernel.Language;

/**
 * Somebody who proved who they are.
 *
 * @param name how the person is greeted
 * @param language the language of the account
 * @param at when
 */
public record SignedIn(UUID person, String name, Language language, Instant at) {
    static SignedIn of(Person person, Instant at) {
        return new SignedIn(person.id(), person.name(), person.language(), at);
    }
}
