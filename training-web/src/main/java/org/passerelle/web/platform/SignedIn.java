package org.passerelle.web.platform;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Language;

/**
 * All that a session holds of a person: small, serialisable, and no rights, which are read anew for each request.
 *
 * @param person who signed in
 * @param name how the person is greeted
 * @param language the language of the account
 * @param since when; a session ends {@link #LONGEST} after that, however busy it is
 */
public record SignedIn(UUID person, String name, Language language, Instant since) implements Serializable {
    /** The longest life of a session. */
    public static final Duration LONGEST = Duration.ofHours(12);

    private static final String KEY = "passerelle.signedIn";

    /** Who signed in to this session. */
    public static Optional<SignedIn> in(@Nullable HttpSession session, Instant now) {
        if (session == null || !(session.getAttribute(KEY) instanceof SignedIn signedIn)) {
            return Optional.empty();
        }
        if (now.isAfter(signedIn.since.plus(LONGEST))) {
            session.invalidate();
            return Optional.empty();
        }
        return Optional.of(signedIn);
    }

    /** Puts the person into the session. */
    public void enter(HttpSession session) {
        session.setAttribute(KEY, this);
    }

    /** The same with another name and language, after the account was changed. */
    public SignedIn renamed(String newName, Language newLanguage) {
        return new SignedIn(person, newName, newLanguage, since);
    }
}
