package org.passerelle.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.kernel.Refusal;

class EmailAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"a@b.fr", "Zoé.Martel+x@sous.exemple.fr", " josé@exémple.fr ", "o'neil@exemple.fr"})
    void anAddressIsTakenAsItIsTyped(String typed) {
        assertEquals(typed.strip(), EmailAddress.of(typed).typed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a",
                "a@b",
                "@b.fr",
                "a@",
                "a@@b.fr",
                "a@b..fr",
                "a b@c.fr",
                "a@b.fr\r\nBcc: c@d.fr",
                "a@b.fr,c@d.fr",
                "<a@b.fr>",
                "\"a\"@b.fr",
                "a\u202e@b.fr"
            })
    void whatIsNoAddressIsRefusedBesideItsField(String typed) {
        assertEquals(
                "email",
                assertThrows(Refusal.class, () -> EmailAddress.of(typed)).field());
    }

    @Test
    void aVeryLongOneIsRefused() {
        assertThrows(Refusal.class, () -> EmailAddress.of("a@" + "b.".repeat(500_000) + "fr"));
        assertThrows(Refusal.class, () -> EmailAddress.of("a".repeat(65) + "@b.fr"));
    }

    @Test
    void caseDoesNotTellAccountsApartButAccentsDo() {
        assertEquals(
                EmailAddress.of("ZOE@Exemple.FR").key(),
                EmailAddress.of("zoe@exemple.fr").key());
        assertNotEquals(
                EmailAddress.of("zoé@exemple.fr").key(),
                EmailAddress.of("zoe@exemple.fr").key());
    }
}
