package org.passerelle.people;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/** Helps back in whoever forgot the password and still has the mailbox. */
@UseCase
public class ForgettingPassword {
    @Inject
    Persons persons;

    @Inject
    Passwords passwords;

    @Inject
    EmailLinks links;

    @Inject
    SignInFailures failures;

    @Inject
    Tokens tokens;

    @Inject
    Letters letters;

    @Inject
    Clock clock;

    @Inject
    Event<PersonConfirmed> confirmed;

    /**
     * Sends a link to the mailbox of the account, if there is one; the answer does not say.
     *
     * @throws Refusal beside the field when it is no address
     */
    @Allowed(Permission.PUBLIC)
    public void ask(@Nullable String email) {
        EmailAddress address = EmailAddress.of(email);
        persons.withKey(address.key()).ifPresent(letters::reset);
    }

    /** Whether the link still works, for the page behind it; nothing is used up. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public boolean works(@Nullable String token) {
        try {
            links.get(token).check(EmailLink.Purpose.RESET, clock.instant());
            return true;
        } catch (Refusal spent) {
            return false;
        }
    }

    /**
     * Sets a new password. Whoever has the mailbox is the owner: the account counts as confirmed, all sessions end, all
     * links and access tokens stop working, and failed sign-ins are forgiven.
     *
     * @throws Refusal when the link does not work any longer, or beside the field for a weak password
     */
    @Allowed(Permission.PUBLIC)
    public void reset(@Nullable String token, @Nullable String newPassword) {
        Instant now = clock.instant();
        EmailLink link = links.get(token);
        link.check(EmailLink.Purpose.RESET, now);
        Person person = persons.get(link.person());
        PasswordRules.check(newPassword, person.email());
        link.use(EmailLink.Purpose.RESET, now);
        person.changePassword(passwords.hash(newPassword == null ? "" : newPassword), now);
        boolean fresh = !person.isConfirmed();
        person.confirm();
        links.cancelAll(person.id(), now);
        tokens.revokeAll(person.id(), now);
        failures.forgiveAll(person.emailKey());
        letters.passwordChanged(person);
        if (fresh) {
            confirmed.fire(new PersonConfirmed(person.id()));
        }
    }
}
