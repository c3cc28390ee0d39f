package org.passerelle.people;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/** What a person sees and changes of their own account. */
@UseCase
public class Account {
    private static final String OWN_SESSION = "session";

    @Inject
    Persons persons;

    @Inject
    Passwords passwords;

    @Inject
    EmailLinks links;

    @Inject
    SignInFailures failures;

    @Inject
    Letters letters;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * One's own account.
     *
     * @param language in which the platform writes and speaks to the person
     */
    public record Mine(UUID person, String email, String name, Language language, Instant createdAt) {}

    /** The caller's account. */
    @Allowed(value = Permission.OWN_ACCOUNT, reads = true)
    public Mine me() {
        Person me = mine();
        return new Mine(me.id(), me.email(), me.name(), me.language(), me.createdAt());
    }

    /** @throws Refusal beside the field when the name is missing or over 120 characters */
    @Allowed(Permission.OWN_ACCOUNT)
    public void rename(@Nullable String name) {
        mine().rename(name);
    }

    /** From now on the platform speaks this language to the person. */
    @Allowed(Permission.OWN_ACCOUNT)
    public void changeLanguage(Language language) {
        mine().speak(language);
    }

    /**
     * Sets another password; every other session ends, so the answer is to be put into the session at hand.
     *
     * @throws Refusal beside {@code oldPassword} when it is wrong, beside {@code password} when the new one is weak
     */
    @Allowed(Permission.OWN_ACCOUNT)
    @Transactional(dontRollbackOn = Refusal.class)
    public SignedIn changePassword(@Nullable String oldPassword, @Nullable String newPassword) {
        Person me = mine();
        failures.refuseIfTooMany(me.emailKey(), OWN_SESSION + me.id());
        PasswordRules.check(newPassword, me.email());
        if (!passwords.match(oldPassword, me.passwordHash())) {
            failures.add(me.emailKey(), OWN_SESSION + me.id());
            throw Refusal.of("oldPassword", "people.wrongPassword");
        }
        String hash = passwords.hash(newPassword == null ? "" : newPassword);
        Instant now = clock.instant();
        me.changePassword(hash, now);
        links.cancelAll(me.id(), now);
        failures.forgive(me.emailKey(), OWN_SESSION + me.id());
        letters.passwordChanged(me);
        return SignedIn.of(me, now);
    }

    /** Ends every session of the caller, on every device. */
    @Allowed(Permission.OWN_ACCOUNT)
    public void signOutEverywhere() {
        mine().signOutEverywhere(clock.instant());
    }

    private Person mine() {
        return persons.get(caller.requirePerson());
    }
}
