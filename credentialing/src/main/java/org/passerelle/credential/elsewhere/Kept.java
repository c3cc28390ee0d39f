package org.passerelle.credential.elsewhere;

import java.time.Instant;

/**
 * A credential from elsewhere, to the letter.
 *
 * @param document its JSON or token, as it was handed in
 * @param at when it was brought in
 */
public record Kept(String document, Instant at) {}
