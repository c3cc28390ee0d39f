package org.passerelle.dialogue;

import java.time.Instant;
import java.util.UUID;
import org.passerelle.kernel.LocalizedText;

/**
 * A conversation in a list.
 *
 * @param enrolment the learner's place, by which it is found
 * @param name the learner's name for tutors; empty for the learner
 * @param last the beginning of what was written last
 * @param unread whether something was written since the reader looked
 * @param waiting whether the learner waits for an answer
 */
public record DialogueLine(
        UUID enrolment,
        LocalizedText course,
        String name,
        String last,
        Instant lastAt,
        boolean unread,
        boolean waiting) {}
