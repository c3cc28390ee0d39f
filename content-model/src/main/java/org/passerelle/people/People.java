package org.passerelle.people;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;
import org.passerelle.kernel.UseCase;

/** Shows the administrator who has an account, and the features the names behind identifiers. */
@UseCase
public class People {
    @Inject
    Persons persons;

    @Inject
    Standings standings;

    /**
     * A person as the administrator sees them.
     *
     * @param standings the roles held or asked for, the oldest first
     */
    public record Line(
            UUID id,
            String email,
            String name,
            Language language,
            boolean confirmed,
            Instant createdAt,
            List<Standing> standings) {}

    /**
     * The people whose name or address holds these words, by name.
     *
     * @throws Refusal beside {@code q} when it is over 200 characters
     */
    @Allowed(value = Permission.ADMINISTER, reads = true)
    public Page<Line> list(int page, int size, @Nullable String q) {
        Page<Person> found = persons.page(page, size, Text.optional("q", q, 200));
        Map<UUID, List<Standing>> held =
                standings.ofAll(found.items().stream().map(Person::id).toList());
        return found.map(person -> line(person, held.getOrDefault(person.id(), List.of())));
    }

    /** @throws NotFound when nobody has this identifier */
    @Allowed(value = Permission.ADMINISTER, reads = true)
    public Line find(UUID id) {
        return line(persons.get(id), standings.ofAll(List.of(id)).getOrDefault(id, List.of()));
    }

    /** Whose account, once confirmed, has this address; for jobs alone, since it tells who has an account. */
    @Allowed(value = Permission.RUN_JOBS, reads = true)
    public Optional<UUID> withAddress(String email) {
        return persons.withKey(EmailAddress.keyOf(email))
                .filter(Person::isConfirmed)
                .map(Person::id);
    }

    /** The names of these people, those unknown left out; one query for all. */
    @Allowed(value = Permission.OWN_ACCOUNT, reads = true)
    public Map<UUID, String> names(Collection<UUID> ids) {
        return persons.all(ids).values().stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    private static Line line(Person person, List<Standing> held) {
        return new Line(
                person.id(),
                person.email(),
                person.name(),
                person.language(),
                person.isConfirmed(),
                person.createdAt(),
                held);
    }
}
