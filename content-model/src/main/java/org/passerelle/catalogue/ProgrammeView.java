package org.passerelle.catalogue;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.kernel.LocalizedText;

/**
 * A programme as it is shown.
 *
 * @param slug its part of an address
 * @param organisation whose it is
 * @param required how many of the courses must be completed
 * @param courses its courses in order, whether they are published or not
 * @param version to be handed back with an edit
 */
public record ProgrammeView(
        UUID id,
        String slug,
        UUID organisation,
        CourseStatus status,
        LocalizedText title,
        LocalizedText summary,
        int required,
        List<CourseCard> courses,
        Instant changedAt,
        long version) {
    /** Copies the courses. */
    public ProgrammeView {
        courses = List.copyOf(courses);
    }

    /** Whether every course must be completed. */
    public boolean isWhole() {
        return required >= courses.size();
    }

    /** The hours of all its courses. */
    public double hours() {
        return courses.stream().mapToDouble(CourseCard::hours).sum();
    }

    /** The skills that it gives, each at the deepest level to which a course teaches it, the deepest first. */
    public List<TaughtSkill> skills() {
        return TaughtSkill.deepestFirst(courses.stream()
                .flatMap(course -> course.skills().stream())
                .collect(Collectors.toMap(
                        TaughtSkill::uri, skill -> skill, (one, other) -> one.level() >= other.level() ? one : other))
                .values()
                .stream()
                .toList());
    }

    /** Whether who has completed these courses has completed it. */
    public boolean isCompletedBy(Collection<UUID> completed) {
        return courses.stream()
                                .filter(course -> completed.contains(course.id()))
                                .count()
                        >= required
                && !courses.isEmpty();
    }
}
