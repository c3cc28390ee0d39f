package org.passerelle.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Storing;

/** When people are written to, and of what. */
@ApplicationScoped
class Rhythms {
    @PersistenceContext
    EntityManager em;

    /** This person's, held until the transaction ends; made when there is none. */
    NoticeRhythm held(UUID person) {
        return em.createQuery("select r from NoticeRhythm r where r.person = :person", NoticeRhythm.class)
                .setParameter("person", person)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> Storing.once(em, new NoticeRhythm(person)));
    }

    Optional<NoticeRhythm> of(UUID person) {
        return Optional.ofNullable(of(List.of(person)).get(person));
    }

    /** Those of these people who have one. */
    Map<UUID, NoticeRhythm> of(Collection<UUID> people) {
        Map<UUID, NoticeRhythm> found = new HashMap<>();
        em.createQuery("select r from NoticeRhythm r where r.person in :people", NoticeRhythm.class)
                .setParameter("people", List.copyOf(people))
                .getResultList()
                .forEach(rhythm -> found.put(rhythm.person(), rhythm));
        return found;
    }

    /** @throws NotFound when nobody has this code */
    NoticeRhythm withCode(String code) {
        return em.createQuery("select r from NoticeRhythm r where r.stopCode = :code", NoticeRhythm.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("stop", "code"));
    }

    /** What these people chose for a kind of news; who chose nothing is left out. */
    Map<UUID, MailWay> ways(Collection<UUID> people, NoticeType type) {
        Map<UUID, MailWay> found = new HashMap<>();
        em.createQuery("select c from NoticeChoice c where c.person in :people and c.type = :type", NoticeChoice.class)
                .setParameter("people", List.copyOf(people))
                .setParameter("type", type)
                .getResultList()
                .forEach(choice -> found.put(choice.person(), choice.way()));
        return found;
    }

    /** What a person wants for each kind of news. */
    Map<NoticeType, MailWay> ways(UUID person) {
        Map<NoticeType, MailWay> ways = new EnumMap<>(NoticeType.class);
        for (NoticeType type : NoticeType.values()) {
            ways.put(type, type.usual());
        }
        choices(person).forEach(choice -> ways.put(choice.type(), choice.way()));
        return ways;
    }

    void choose(UUID person, Map<NoticeType, MailWay> ways) {
        Map<NoticeType, NoticeChoice> before = new EnumMap<>(NoticeType.class);
        choices(person).forEach(choice -> before.put(choice.type(), choice));
        ways.forEach((type, way) -> {
            NoticeChoice choice = before.get(type);
            if (choice != null) {
                choice.change(way);
            } else if (way != type.usual()) {
                em.persist(new NoticeChoice(person, type, way));
            }
        });
    }

    private List<NoticeChoice> choices(UUID person) {
        return em.createQuery("select c from NoticeChoice c where c.person = :person", NoticeChoice.class)
                .setParameter("person", person)
                .getResultList();
    }
}
