package org.passerelle.people;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;

/** Keeps the record of acts, and shows it to those who may read it. */
@UseCase
public class Auditing {
    /** How many lines are handed out at once at most. */
    public static final int MOST = 10_000;

    @Inject
    AuditLines lines;

    @Inject
    Persons persons;

    @Inject
    Clock clock;

    /**
     * A line as it is read.
     *
     * @param person who; null for a stranger and for the platform
     * @param personName the person's name today; empty when unknown
     * @param action the use case and its method, {@code Enrolling.enrol}
     * @param object the object's identifier; empty when there is none
     * @param detail the refusal's code or the failure's kind; empty when done
     * @param correlation the identifier of the request, which the log has too
     */
    public record Entry(
            UUID id,
            Instant at,
            @Nullable UUID person,
            String personName,
            String action,
            String object,
            AuditLine.Outcome outcome,
            String detail,
            String correlation) {}

    /**
     * Which lines to show; what is empty does not matter.
     *
     * @param from the first instant
     * @param until the first instant no longer shown
     * @param actions whole actions, any of them
     */
    public record Filter(
            Optional<Instant> from,
            Optional<Instant> until,
            Optional<UUID> person,
            Optional<Set<String>> actions,
            Optional<AuditLine.Outcome> outcome) {
        /** Copies the actions. */
        public Filter {
            actions = actions.map(Set::copyOf);
        }

        /** Everything. */
        public static final Filter ALL =
                new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Adds a line; each text is cut to its column. Called by the platform after each act, never by a page. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public void record(
            @Nullable UUID person,
            String action,
            @Nullable String object,
            AuditLine.Outcome outcome,
            @Nullable String detail,
            @Nullable String correlation) {
        lines.add(new AuditLine(clock.instant(), person, action, object, outcome, detail, correlation));
    }

    /** The lines that pass the filter, the newest first, with the names of the people. */
    @Allowed(value = Permission.READ_AUDIT, reads = true)
    public Page<Entry> list(Filter filter, int page, int size) {
        Page<AuditLine> found = lines.page(filter, page, size);
        return new Page<>(named(found.items()), found.total(), found.page(), found.size());
    }

    /** The newest lines that pass the filter, {@value #MOST} at most, for a table that is taken away. */
    @Allowed(value = Permission.READ_AUDIT, reads = true)
    public List<Entry> newest(Filter filter) {
        return named(lines.newest(filter, MOST));
    }

    private List<Entry> named(List<AuditLine> found) {
        Map<UUID, Person> who = persons.all(
                found.stream().map(AuditLine::person).filter(Objects::nonNull).collect(Collectors.toSet()));
        return found.stream()
                .map(line -> line.entry(Optional.ofNullable(line.person())
                        .map(who::get)
                        .map(Person::name)
                        .orElse("")))
                .toList();
    }
}
