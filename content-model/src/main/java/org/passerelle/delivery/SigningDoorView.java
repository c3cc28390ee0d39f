package org.passerelle.delivery;

import java.time.Instant;

/**
 * By what a tablet opens the signing of a session.
 *
 * @param secret stands in the link
 * @param code is typed where there is no link: eight signs
 * @param endsAt from when on neither opens anything
 */
public record SigningDoorView(String secret, String code, Instant openedAt, Instant endsAt) {
    /** Without what opens it, which must not reach a log. */
    @Override
    public String toString() {
        return "SigningDoorView[" + endsAt + "]";
    }

    /** The code in two groups, as one reads it out. */
    public String grouped() {
        return code.substring(0, 4) + "-" + code.substring(4);
    }
}
