package org.passerelle.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {
    private static final PasswordHash.Cost CHEAP = new PasswordHash.Cost(64, 1, 1);

    @Test
    void aHashKnowsItsPasswordAfterItWasWrittenAndReadAgain() {
        PasswordHash read = PasswordHash.parse(
                PasswordHash.of("quatre vaches bleues", CHEAP).phc());
        assertTrue(read.matches("quatre vaches bleues"));
        assertFalse(read.matches("quatre vaches bleuez"));
        assertFalse(read.matches(""));
    }

    @Test
    void twoHashesOfOnePasswordDiffer() {
        assertNotEquals(
                PasswordHash.of("quatre vaches bleues", CHEAP).phc(),
                PasswordHash.of("quatre vaches bleues", CHEAP).phc());
    }

    @Test
    void itIsTheArgonOfTheReferenceImplementation() {
        // From the reference implementation's own tests: t=2, m=2^8, p=1, "password" with "somesalt".
        assertTrue(PasswordHash.parse(
                        "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4")
                .matches("password"));
    }

    @Test
    void aCheaperHashIsOutdatedAndTodaysIsNot() {
        assertTrue(CHEAP.isBelow(PasswordHash.Cost.CURRENT));
        assertFalse(PasswordHash.Cost.CURRENT.isBelow(PasswordHash.Cost.CURRENT));
        assertEquals(new PasswordHash.Cost(19_456, 2, 1), PasswordHash.Cost.CURRENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "$2a$10$abcdefghijklmnopqrstuv",
                "$argon2i$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=19$m=99999999,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"
            })
    void anythingElseIsNoHash(String text) {
        assertThrows(IllegalArgumentException.class, () -> PasswordHash.parse(text));
    }

    @Test
    void composedAndDecomposedAccentsAreOnePasswordAndNobodyMatchesNothing() {
        Passwords passwords = new Passwords();
        String stored = passwords.hash("e\u0301te\u0301 bleu marine");
        assertTrue(passwords.match("été bleu marine", stored));
        assertFalse(passwords.match("été bleu marine", null));
        assertFalse(passwords.match(null, stored));
        assertFalse(passwords.isOutdated(stored));
        assertTrue(passwords.isOutdated(PasswordHash.of("x", CHEAP).phc()));
    }
}
