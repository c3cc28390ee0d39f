package org.passerelle.credential.endorsement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody speaks in favour of.
 *
 * @param source what is earned in it: a key of the teaching side
 * @param credential one credential; null for what can be earned by everybody
 * @param uri its name in the world
 */
public record Endorsed(String source, @Nullable UUID credential, String uri) {}
