package org.passerelle.profile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.LocalizedText;

/**
 * What shows that somebody has a skill.
 *
 * @param origin in which way
 * @param what the course or the credential
 * @param by who issued it; empty for a course, and for an issuer that the platform does not know
 * @param at when the course was finished, or since when the credential is in force; null when it does not say
 */
public record Shown(
        Origin origin,
        LocalizedText what,
        String by,
        @Nullable Instant at) {}
