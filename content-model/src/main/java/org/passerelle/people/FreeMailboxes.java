package org.passerelle.people;

import java.util.Locale;
import java.util.Set;

/** The domains under which anybody can open a mailbox. */
final class FreeMailboxes {
    private static final Set<String> DOMAINS = Set.of(
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "outlook.fr",
            "hotmail.com",
            "hotmail.fr",
            "live.com",
            "live.fr",
            "msn.com",
            "yahoo.com",
            "yahoo.fr",
            "ymail.com",
            "icloud.com",
            "me.com",
            "aol.com",
            "gmx.com",
            "gmx.fr",
            "mail.com",
            "protonmail.com",
            "proton.me",
            "orange.fr",
            "wanadoo.fr",
            "free.fr",
            "sfr.fr",
            "neuf.fr",
            "laposte.net",
            "bbox.fr",
            "numericable.fr");

    private FreeMailboxes() {}

    static boolean holds(String email) {
        return DOMAINS.contains(email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT));
    }
}
