package org.passerelle.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Storing;
import org.passerelle.kernel.Text;

/** The people who have an account. */
@ApplicationScoped
class Persons {
    @PersistenceContext
    EntityManager em;

    Person add(Person person) {
        return Storing.once(em, person);
    }

    Optional<Person> find(UUID id) {
        return Optional.ofNullable(em.find(Person.class, id));
    }

    Person get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("person", id));
    }

    Optional<Person> withKey(String emailKey) {
        return em.createQuery("select p from Person p where p.emailKey = :key", Person.class)
                .setParameter("key", emailKey)
                .getResultStream()
                .findFirst();
    }

    Map<UUID, Person> all(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select p from Person p where p.id in :ids", Person.class)
                .setParameter("ids", List.copyOf(ids))
                .getResultStream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    /** Those whose name or address holds the words, by name. */
    Page<Person> page(int page, int size, String words) {
        String where = " from Person p where p.nameKey like :name escape '!' or p.emailKey like :email escape '!'";
        long total = asked(em.createQuery("select count(p)" + where, Long.class), words)
                .getSingleResult();
        Page<Person> bounds = Page.of(List.of(), page, size);
        List<Person> items = asked(
                        em.createQuery("select p" + where + " order by p.nameKey, p.id", Person.class), words)
                .setFirstResult((bounds.page() - 1) * bounds.size())
                .setMaxResults(bounds.size())
                .getResultList();
        return new Page<>(items, total, bounds.page(), bounds.size());
    }

    private static <T> TypedQuery<T> asked(TypedQuery<T> query, String words) {
        return query.setParameter("name", like(Text.fold(Text.line(words))))
                .setParameter("email", like(EmailAddress.keyOf(words)));
    }

    private static String like(String part) {
        return "%" + part.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
