package org.passerelle.people;

import java.util.List;
import java.util.UUID;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.Permission;
import org.passerelle.testing.World;

/** The people of the tests, and what their mailboxes hold. */
final class Household {
    static final String PASSWORD = "quatre vaches bleues";
    static final String EMAIL = "Zoe.Martel@exemple.fr";
    static final String HERE = "192.0.2.7";
    private static final String CHEAP_HASH =
            PasswordHash.of(PASSWORD, new PasswordHash.Cost(64, 1, 1)).phc();

    private Household() {}

    /** Somebody who confirmed, with a hash made cheaply. */
    static UUID person(World world, String email, String name) {
        UUID id = world.get(PeopleSeed.class).person(email, name, Language.FR, CHEAP_HASH);
        world.flush();
        return id;
    }

    /** Somebody who confirmed and is signed in. */
    static UUID zoe(World world) {
        UUID id = person(world, EMAIL, "Zoé Martel");
        world.caller().is(id, Permission.LEARN);
        return id;
    }

    /** An administrator who is signed in. */
    static UUID admin(World world) {
        UUID id = person(world, "admin@region.example", "Ada Roche");
        world.caller().is(id, Permission.ADMINISTER, Permission.READ_AUDIT, Permission.RUN_JOBS);
        return id;
    }

    static List<MailMessage> mails(World world) {
        world.flush();
        return world.get(Outbox.class).recent(100);
    }

    /** The token of the newest message of this template. */
    static String token(World world, String template) {
        return mails(world).stream()
                .filter(mail -> mail.template().equals(template))
                .map(mail -> mail.path().replaceFirst("^.*token=", ""))
                .findFirst()
                .orElseThrow();
    }

    static long count(World world, String template) {
        return mails(world).stream()
                .filter(mail -> mail.template().equals(template))
                .count();
    }
}
