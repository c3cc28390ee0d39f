package org.passerelle.web.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.credential.issuance.CredentialView;
import org.passerelle.kernel.LocalizedText;

/** Files in the archive have names that people read and every file system takes. */
class CredentialArchiveTest {
    private final Set<String> taken = new HashSet<>();

    @Test
    void aNameIsTheDayAndWhatWasEarned() {
        assertEquals("2026-11-23-securite-du-soudage-le-coeur", name("Sécurité du soudage : le cœur"));
        assertEquals("2026-11-23-etc-passwd", name("../../etc/passwd"));
        assertEquals("2026-11-23-con-nul", name("CON.NUL "));
    }

    @Test
    void twoOfOneNameAreToldApart() {
        assertEquals("2026-11-23-souder", name("Souder"));
        assertEquals("2026-11-23-souder-2", name("souder !"));
        assertEquals("2026-11-23-souder-3", name("SOUDER"));
    }

    @Test
    void anotherScriptLeavesTheCode() {
        assertEquals("2026-11-23-K7QF", name("سلامة اللحام 🎓"));
    }

    @Test
    void aLongNameIsCut() {
        assertEquals("2026-11-23-" + "a".repeat(60), name("a".repeat(500)));
    }

    private String name(String title) {
        LocalizedText text = LocalizedText.of(title, title);
        CredentialView credential = new CredentialView(
                new UUID(1, 2),
                "K7QF-2M9P",
                "course/a",
                "Éloïse",
                text,
                text,
                text,
                List.of(),
                "",
                "{}",
                "00",
                // In the evening of the day before by Greenwich, after midnight in Paris.
                Instant.parse("2026-11-22T23:30:00Z"),
                null,
                "",
                false,
                "");
        return CredentialArchive.name(credential, title, taken);
    }
}
