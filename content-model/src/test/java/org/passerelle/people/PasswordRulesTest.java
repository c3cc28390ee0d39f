package org.passerelle.people;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.kernel.Refusal;

class PasswordRulesTest {
    private static final String EMAIL = "Zoé.Martel@exemple.fr";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quatre vaches bleues",
                "kT9#vLq2!xRw",
                "пароль длинный синий",
                "鯨鯨飛行船雲雀林檎机窓空海",
                "👩‍🏭🔥🌊🪵🧱🧰🪜🧲🔩⚙️",
                "un mot de passe bien plus long",
                "passe-muraille et cornichon"
            })
    void aLongUncommonPasswordOfAnyScriptIsTaken(String password) {
        assertDoesNotThrow(() -> PasswordRules.check(password, EMAIL));
    }

    @ParameterizedTest
    @CsvSource({
        "elevenchars, people.passwordShort",
        "'', people.passwordShort",
        "Motdepasse2026!, people.passwordCommon",
        "mot de passe 2026, people.passwordCommon",
        "P@ssw0rdP@ssw0rd, people.passwordCommon",
        "p4ssw0rd1234, people.passwordCommon",
        "123456789012, people.passwordCommon",
        "987654321098, people.passwordCommon",
        "abcdefghijkl, people.passwordCommon",
        "aaaaaaaaaaaa, people.passwordCommon",
        "soleilsoleil, people.passwordCommon",
        "Liberté Égalité Fraternité, people.passwordCommon",
        "1q2w3e4r5t6y, people.passwordCommon",
        "AzertyUiop123, people.passwordCommon",
        "la passerelle rouge, people.passwordNames",
        "xx ZOE.MARTEL xx, people.passwordNames",
    })
    void aWeakPasswordIsRefusedWithTheRuleItBreaks(String password, String code) {
        Refusal refusal = assertThrows(Refusal.class, () -> PasswordRules.check(password, EMAIL));
        assertEquals(code, refusal.code());
        assertEquals("password", refusal.field());
    }

    @Test
    void lengthIsCountedInCodePointsUpToTheLimit() {
        String emoji = "🔥🌊🪵🧱🧰🪜🧲🔩";
        String most = emoji.repeat(2) + "ab" + "cdeé".repeat(27) + "xy";
        assertEquals(128, most.codePointCount(0, most.length()));
        assertDoesNotThrow(() -> PasswordRules.check(most, EMAIL));
        assertEquals(
                "people.passwordLong",
                assertThrows(Refusal.class, () -> PasswordRules.check(most + "z", EMAIL))
                        .code());
        assertEquals(
                "people.passwordLong",
                assertThrows(Refusal.class, () -> PasswordRules.check("x".repeat(1_000_000), EMAIL))
                        .code());
        assertEquals(
                "people.passwordShort",
                assertThrows(Refusal.class, () -> PasswordRules.check("🔥🌊🪵🧱🧰🪜🧲🔩abc", EMAIL))
                        .code());
    }

    @Test
    void nothingIsTooShort() {
        assertEquals(
                "people.passwordShort",
                assertThrows(Refusal.class, () -> PasswordRules.check(null, EMAIL))
                        .code());
    }

    @Test
    void aShortLocalPartForbidsNothing() {
        assertDoesNotThrow(() -> PasswordRules.check("quatre vaches bleues", "va@exemple.fr"));
    }
}
