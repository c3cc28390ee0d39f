package org.passerelle.tutoring;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.LocalizedText;

/**
 * A learner who may need help.
 *
 * @param title of the course
 * @param at what it is about: the question, the quiz that was failed, or where they were last
 * @param question the address of the question; empty for other reasons
 */
public record HelpLine(
        UUID enrolment,
        String name,
        UUID course,
        LocalizedText title,
        Reason reason,
        Instant lastSeenAt,
        Optional<LocalizedText> at,
        Optional<String> question) {}
