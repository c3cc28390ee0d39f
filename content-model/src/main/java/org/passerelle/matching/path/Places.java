package org.passerelle.matching.path;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.CourseCard;
import org.passerelle.catalogue.DeliveryMode;
import org.passerelle.delivery.RunView;
import org.passerelle.delivery.Runs;
import org.passerelle.matching.Reach;
import org.passerelle.territory.EmploymentZone;
import org.passerelle.territory.Territory;

/** Where and when people of a zone would take a course. */
@ApplicationScoped
class Places {
    private static final double EARTH_KILOMETRES = 6371;

    @Inject
    Runs runs;

    @Inject
    Reach reach;

    @Inject
    Territory territory;

    /** The courses that can be begun, by their identifiers; each at its nearest place, there at its earliest date. */
    Map<String, Visit> visits(Collection<CourseCard> courses, @Nullable String zoneCode, boolean far) {
        Map<UUID, List<RunView>> given =
                runs.of(courses.stream().map(CourseCard::id).collect(Collectors.toSet()));
        Map<String, Visit> visits = new LinkedHashMap<>();
        for (CourseCard course : courses) {
            visit(course, given.getOrDefault(course.id(), List.of()), zoneCode, far)
                    .ifPresent(visit -> visits.put(course.id().toString(), visit));
        }
        return visits;
    }

    private Optional<Visit> visit(CourseCard course, List<RunView> given, @Nullable String zoneCode, boolean far) {
        if (course.mode() == DeliveryMode.TUTORIAL) {
            return Optional.of(new Visit(course, Optional.empty(), 0));
        }
        return given.stream()
                .filter(run -> run.enrollable() && (far || reach.holds(run, zoneCode)))
                .map(run -> new Visit(course, Optional.of(run), kilometres(run, zoneCode)))
                .min(Comparator.comparingDouble(Visit::kilometres)
                        .thenComparing(visit -> visit.run().orElseThrow().startsOn()));
    }

    private double kilometres(RunView run, @Nullable String zoneCode) {
        Optional<EmploymentZone> there = run.zoneCode().flatMap(territory::zone);
        return territory
                .zone(zoneCode)
                .flatMap(home -> there.map(zone -> 2 * distance(home, zone)))
                .orElse(0.0);
    }

    /** The great-circle distance by the haversine formula. */
    private static double distance(EmploymentZone one, EmploymentZone other) {
        double north = Math.toRadians(other.latitude() - one.latitude());
        double east = Math.toRadians(other.longitude() - one.longitude());
        double h = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(one.latitude()))
                        * Math.cos(Math.toRadians(other.latitude()))
                        * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH_KILOMETRES * Math.asin(Math.sqrt(h));
    }
}
