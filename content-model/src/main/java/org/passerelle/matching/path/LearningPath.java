package org.passerelle.matching.path;

import java.util.List;
import java.util.Set;

/**
 * The shortest way from what one has to what a job asks for.
 *
 * @param wanted the skills that the job asks for, those it cannot do without first
 * @param held those of them that one has
 * @param way the courses to take; none when nothing can be learned, or nothing has to be
 * @param gap by what part a shorter way could be shorter at most, 0 when there is none for sure
 * @param missing what the job asks for and cannot be learned now
 * @param alternatives other ways that cost a tenth more at most, each without one of the way's courses
 */
public record LearningPath(
        List<String> wanted, Set<String> held, Way way, double gap, List<Missing> missing, List<Way> alternatives) {
    /** Copies the lists. */
    public LearningPath {
        wanted = List.copyOf(wanted);
        held = Set.copyOf(held);
        missing = List.copyOf(missing);
        alternatives = List.copyOf(alternatives);
    }

    /** Whether one has all that the job asks for. */
    public boolean arrived() {
        return !wanted.isEmpty() && held.containsAll(wanted);
    }

    /** Whether no way is shorter. */
    public boolean proven() {
        return gap == 0;
    }
}
