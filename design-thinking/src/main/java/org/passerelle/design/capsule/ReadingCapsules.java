package org.passerelle.design.capsule;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;

/** Reading capsules where one left off, deciding at the end, and the hours that this makes. */
@UseCase
public class ReadingCapsules {
    @Inject
    CapsuleShelf shelf;

    @Inject
    CapsuleReadings readings;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * A capsule, and where the caller is in it.
     *
     * @param reading empty when it was never opened
     */
    public record Standing(Capsule capsule, Optional<CapsuleReading> reading) {
        /** Whether it was read to its end. */
        public boolean isFinished() {
            return reading.flatMap(CapsuleReading::finishedAt).isPresent();
        }
    }

    /**
     * A capsule that was finished, and what it counts.
     *
     * @param minutes never more than it takes to read, nor than passed
     */
    public record Finished(Capsule capsule, Instant at, int minutes) {}

    /**
     * The hours of a year.
     *
     * @param finished the oldest first
     */
    public record Year(int year, List<Finished> finished) {
        /** All minutes of the year. */
        public int minutes() {
            return finished.stream().mapToInt(Finished::minutes).sum();
        }
    }

    /** All capsules. */
    @Allowed(value = Permission.TAKE_PART_IN_DESIGN, reads = true)
    public List<Standing> all() {
        Map<String, CapsuleReading> mine = readings.of(caller.requirePerson()).stream()
                .collect(Collectors.toMap(CapsuleReading::capsule, Function.identity()));
        return shelf.all().stream()
                .map(c -> new Standing(c, Optional.ofNullable(mine.get(c.slug()))))
                .toList();
    }

    /**
     * One capsule.
     *
     * @throws NotFound when there is none of this name
     */
    @Allowed(value = Permission.TAKE_PART_IN_DESIGN, reads = true)
    public Standing show(String slug) {
        return new Standing(shelf.get(slug), readings.find(caller.requirePerson(), slug));
    }

    /** Goes to a part, and begins with the first time one does. */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void reach(String slug, int part) {
        Capsule capsule = shelf.get(slug);
        reading(slug).reach(part, capsule);
    }

    /** Takes the decision at its end, which finishes it. */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void decide(String slug, int option) {
        Capsule capsule = shelf.get(slug);
        reading(slug).decide(option, capsule, clock.instant());
    }

    /** The caller's hours by year, the newest first. */
    @Allowed(value = Permission.TAKE_PART_IN_DESIGN, reads = true)
    public List<Year> years() {
        TreeMap<Integer, List<Finished>> byYear = readings.of(caller.requirePerson()).stream()
                .filter(r -> r.finishedAt().isPresent())
                .map(r -> new Finished(shelf.get(r.capsule()), r.finishedAt().orElseThrow(), r.minutes()))
                .sorted(Comparator.comparing(Finished::at))
                .collect(Collectors.groupingBy(
                        f -> LocalDate.ofInstant(f.at(), Clocks.ZONE).getYear(), TreeMap::new, Collectors.toList()));
        return byYear.descendingMap().entrySet().stream()
                .map(e -> new Year(e.getKey(), e.getValue()))
                .toList();
    }

    /**
     * The caller's hours of one year.
     *
     * @throws NotFound when nothing was finished in it
     */
    @Allowed(value = Permission.TAKE_PART_IN_DESIGN, reads = true)
    public Year year(int year) {
        return years().stream()
                .filter(y -> y.year() == year)
                .findFirst()
                .orElseThrow(() -> new NotFound("year of capsules", year));
    }

    private CapsuleReading reading(String slug) {
        UUID person = caller.requirePerson();
        return readings.find(person, slug).orElseGet(() -> readings.begin(person, slug, clock.instant()));
    }
}
