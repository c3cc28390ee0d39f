package org.passerelle.web.design.workshop;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Language;
import org.passerelle.web.platform.SignedIn;

/**
 * Who opened a line to a board, as the handshake found them.
 *
 * @param session the browser's session; null for a guest without one
 * @param keys a guest's keys; empty for who is none
 * @param language in which they are answered
 */
record Arrival(@Nullable HttpSession session, Optional<SignedIn> signedIn, String keys, Language language) {
    /** Whether the session in which the line was opened has not been left since. */
    boolean isSessionThere() {
        if (session == null) {
            return signedIn.isEmpty();
        }
        try {
            return session.getLastAccessedTime() > 0;
        } catch (IllegalStateException left) {
            return signedIn.isEmpty();
        }
    }

    /** Without keys, which must not reach a log. */
    @Override
    public String toString() {
        return "Arrival[" + signedIn.map(SignedIn::person) + "]";
    }
}
