package org.passerelle.people;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/** Lets people in by e-mail and password. */
@UseCase
public class SigningIn {
    @Inject
    Persons persons;

    @Inject
    Passwords passwords;

    @Inject
    SignInFailures failures;

    @Inject
    Letters letters;

    @Inject
    Clock clock;

    /**
     * Who this is. The answer and its time are the same for an unknown address and for a wrong password. A refusal here
     * undoes nothing: the failure must stay counted.
     *
     * @param address the network address that asks
     * @throws Refusal {@code people.wrongCredentials}; {@code people.slowDown} with the seconds to wait, after ten
     *     failures; {@code people.confirmFirst} for the right password of an unconfirmed account, which is sent a new
     *     link; {@code people.busy} when too many sign in at once
     */
    @Allowed(Permission.PUBLIC)
    @Transactional(dontRollbackOn = Refusal.class)
    public SignedIn signIn(@Nullable String email, @Nullable String password, @Nullable String address) {
        String key = EmailAddress.keyOf(email);
        String from = address == null ? "" : address;
        failures.refuseIfTooMany(key, from);
        Optional<Person> known = persons.withKey(key);
        if (!passwords.match(password, known.map(Person::passwordHash).orElse(null)) || known.isEmpty()) {
            failures.add(key, from);
            throw new Refusal("people.wrongCredentials");
        }
        failures.forgive(key, from);
        return enter(known.get(), password == null ? "" : password);
    }

    private SignedIn enter(Person person, String password) {
        if (!person.isConfirmed()) {
            letters.confirm(person);
            throw new Refusal("people.confirmFirst");
        }
        if (passwords.isOutdated(person.passwordHash())) {
            person.renewHash(passwords.hash(password));
        }
        return SignedIn.of(person, clock.instant());
    }
}
