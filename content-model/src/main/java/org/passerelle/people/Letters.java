package org.passerelle.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.passerelle.kernel.Language;

/** The messages that this feature writes, with the links in them. */
@ApplicationScoped
class Letters {
    private static final String SIGN_IN = "/sign-in";
    private static final String CONFIRM = "/confirm?token=";
    private static final String RESET = "/reset-password?token=";
    private static final String FORGOTTEN = "/forgotten-password";
    private static final String ACCOUNT = "/me/account";

    @Inject
    Outbox outbox;

    @Inject
    EmailLinks links;

    @Inject
    Clock clock;

    void confirm(Person person) {
        String token = links.make(person.id(), EmailLink.Purpose.CONFIRM, clock.instant());
        write(person, "people.mail.confirm", CONFIRM + token, person.name(), minutes());
    }

    void reset(Person person) {
        String token = links.make(person.id(), EmailLink.Purpose.RESET, clock.instant());
        write(person, "people.mail.reset", RESET + token, person.name(), minutes());
    }

    /** Told in the language of the one who tried to register. */
    void alreadyRegistered(Person person, Language language) {
        outbox.enqueue(person.email(), language, "people.mail.alreadyRegistered", SIGN_IN, person.name());
    }

    void passwordChanged(Person person) {
        write(person, "people.mail.passwordChanged", FORGOTTEN, person.name());
    }

    void approved(Person person, Organisation organisation) {
        write(person, "people.mail.organisationApproved", ACCOUNT, person.name(), organisation.name());
    }

    void refused(Person person, Organisation organisation, String reason) {
        write(person, "people.mail.organisationRefused", ACCOUNT, person.name(), organisation.name(), reason);
    }

    void joined(Person person, Organisation organisation) {
        write(person, "people.mail.joinAccepted", ACCOUNT, person.name(), organisation.name());
    }

    void notJoined(Person person, Organisation organisation) {
        write(person, "people.mail.joinDeclined", ACCOUNT, person.name(), organisation.name());
    }

    private void write(Person person, String template, String path, String... values) {
        outbox.enqueue(person.email(), person.language(), template, path, values);
    }

    private static String minutes() {
        return String.valueOf(EmailLink.LIFE.toMinutes());
    }
}
