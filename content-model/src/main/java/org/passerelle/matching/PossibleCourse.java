package org.passerelle.matching;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Skills that are asked for together, more than they are taught: a course that somebody could give.
 *
 * @param occupationUri the occupation that asks for most of them, if there is one
 * @param skills the one most missed first
 * @param gap what the one most missed lacks, in openings
 * @param taken who writes it already
 */
public record PossibleCourse(
        Optional<String> occupationUri, List<UnmetSkill> skills, double gap, Optional<Taken> taken) {
    /** Copies the skills. */
    public PossibleCourse {
        skills = List.copyOf(skills);
    }

    /** The skill that is missed most; it stands for the whole. */
    public UnmetSkill first() {
        return skills.get(0);
    }

    /**
     * Who writes it.
     *
     * @param until when others may take it again, unless it is published by then
     */
    public record Taken(UUID organisation, UUID course, Instant until) {}
}
