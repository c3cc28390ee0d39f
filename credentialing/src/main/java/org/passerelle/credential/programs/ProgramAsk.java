package org.passerelle.credential.programs;

import java.util.Set;

/**
 * What a program asks a holder for.
 *
 * @param client its identifier
 * @param program what it calls itself
 * @param redirect where it is to be answered: one of the addresses that it registered
 * @param scopes what it wants to do
 * @param challenge the digest of its secret for this time (RFC 7636)
 */
public record ProgramAsk(String client, String program, String redirect, Set<Scope> scopes, String challenge) {
    /** Copies the scopes. */
    public ProgramAsk {
        scopes = Set.copyOf(scopes);
    }
}
