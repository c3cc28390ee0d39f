package org.passerelle.matching.path;

import java.util.List;
import java.util.Optional;
import org.passerelle.catalogue.CourseCard;
import org.passerelle.delivery.RunView;

/** A course where one would take it. @param run empty for a tutorial @param kilometres there and back once */
record Visit(CourseCard course, Optional<RunView> run, double kilometres) {
    /** A course more costs something to begin, so that of equal ways the one with fewer courses is taken. */
    private static final double BEGINNING = 1e-3;

    /** What it costs in what the way is to be short in; where that is equal, time and then money decide. */
    double cost(Aim aim) {
        double small = BEGINNING + 1e-6 * course.costEuros() + 1e-6 * kilometres;
        return switch (aim) {
            case HOURS -> course.hours() + small;
            case EUROS -> course.costEuros() + 1e-2 * course.hours() + small;
            case KILOMETRES -> kilometres + 1e-2 * course.hours() + small;
        };
    }

    Station station(List<String> brings, List<String> opens) {
        return new Station(course, run, brings, opens, (int) Math.round(kilometres));
    }
}
