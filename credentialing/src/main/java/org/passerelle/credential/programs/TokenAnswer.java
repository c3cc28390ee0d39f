package org.passerelle.credential.programs;

import java.util.Set;

/**
 * What a program is answered that asks for tokens. A refusal is returned and not thrown, so that what follows from it
 * stays.
 */
public sealed interface TokenAnswer {
    /**
     * The tokens.
     *
     * @param access to be shown with each request
     * @param refresh to be shown for new ones, once
     * @param seconds how long the first holds
     */
    record Granted(String access, String refresh, long seconds, Set<Scope> scopes) implements TokenAnswer {
        /** Copies the scopes. */
        public Granted {
            scopes = Set.copyOf(scopes);
        }

        /** Without the tokens, which must not reach a log. */
        @Override
        public String toString() {
            return "Granted[" + scopes + "]";
        }
    }

    /**
     * A refusal in the words of OAuth 2.0.
     *
     * @param error such as {@code invalid_grant}
     */
    record Refused(String error) implements TokenAnswer {}
}
