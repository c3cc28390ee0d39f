package org.passerelle.people;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/** Makes an account for whoever has a mailbox. */
@UseCase
public class Registering {
    @Inject
    Persons persons;

    @Inject
    Passwords passwords;

    @Inject
    EmailLinks links;

    @Inject
    Letters letters;

    @Inject
    Clock clock;

    @Inject
    Event<PersonConfirmed> confirmed;

    /**
     * Takes a registration and writes to the mailbox. The answer is the same, after the same work, whether the address
     * has an account or not: a stranger learns nothing, and the owner is told by mail. An account that was never
     * confirmed is taken over by the newest registration, since nobody has shown yet whose mailbox it is.
     *
     * @throws Refusal beside the field for a wrong address, a missing name or a weak password; when too many register
     */
    @Allowed(Permission.PUBLIC)
    public void register(@Nullable String email, @Nullable String name, @Nullable String password, Language language) {
        EmailAddress address = EmailAddress.of(email);
        String cleanName = Person.named(name);
        PasswordRules.check(password, address.typed());
        String hash = passwords.hash(password == null ? "" : password);
        Instant now = clock.instant();
        Optional<Person> known = persons.withKey(address.key());
        if (known.isPresent() && known.get().isConfirmed()) {
            letters.alreadyRegistered(known.get(), language);
            return;
        }
        known.ifPresent(person -> takeOver(person, cleanName, language, hash, now));
        letters.confirm(known.orElseGet(() -> persons.add(new Person(address, cleanName, language, hash, now))));
    }

    /**
     * The mailbox is its owner's: from now on they may sign in.
     *
     * @throws Refusal when the link was used, is older than 30 minutes or was never sent
     */
    @Allowed(Permission.PUBLIC)
    public void confirm(@Nullable String token) {
        EmailLink link = links.get(token);
        link.use(EmailLink.Purpose.CONFIRM, clock.instant());
        Person person = persons.get(link.person());
        person.confirm();
        links.cancelAll(person.id(), clock.instant());
        confirmed.fire(new PersonConfirmed(person.id()));
    }

    private void takeOver(Person person, String name, Language language, String hash, Instant now) {
        links.cancelAll(person.id(), now);
        person.rename(name);
        person.speak(language);
        person.changePassword(hash, now);
    }
}
