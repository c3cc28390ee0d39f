package org.passerelle.matching.path;

import java.util.List;
import java.util.Optional;
import org.passerelle.catalogue.CourseCard;
import org.passerelle.delivery.RunView;

/**
 * A course on the way.
 *
 * @param course the course
 * @param run the run that one would go to; empty for a tutorial, which is read at any time
 * @param brings the skills that the job asks for and that one first has after it
 * @param opens the skills that one first has after it and that a later station needs
 * @param kilometres there and back once, as the crow flies between the zones' main towns; 0 online and in one's own
 *     zone
 */
public record Station(
        CourseCard course, Optional<RunView> run, List<String> brings, List<String> opens, int kilometres) {
    /** Copies the lists. */
    public Station {
        brings = List.copyOf(brings);
        opens = List.copyOf(opens);
    }
}
