package org.passerelle.dialogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Storing;

/** The conversations, and what was written in them. */
@ApplicationScoped
class Dialogues {
    private static final String MINE = " from Dialogue d where d.learner = :me";
    private static final String TAUGHT = " or d.course in :courses and (not exists (select t.id from Enrolment e,"
            + " CohortTutor t where e.id = d.enrolment and t.cohort = e.cohort) or exists (select s.id from Enrolment"
            + " f, CohortTutor s where f.id = d.enrolment and s.cohort = f.cohort and s.person = :me))";

    @PersistenceContext
    EntityManager em;

    Optional<Dialogue> of(UUID enrolment) {
        return query(enrolment).getResultStream().findFirst();
    }

    /** The same, held until the transaction ends. */
    Optional<Dialogue> held(UUID enrolment) {
        return query(enrolment)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private TypedQuery<Dialogue> query(UUID enrolment) {
        return em.createQuery("select d from Dialogue d where d.enrolment = :enrolment", Dialogue.class)
                .setParameter("enrolment", enrolment);
    }

    <T> T add(T thing) {
        return Storing.once(em, thing);
    }

    /** The conversations of a learner, and those of these courses that are a tutor's, written in last first. */
    Page<Dialogue> page(UUID me, Set<UUID> courses, int page, int size) {
        Page<Dialogue> bounds = Page.of(List.of(), page, size);
        String where = courses.isEmpty() ? MINE : MINE + TAUGHT;
        List<Dialogue> items = asked(
                        em.createQuery("select d" + where + " order by d.lastAt desc, d.id", Dialogue.class),
                        me,
                        courses)
                .setFirstResult((bounds.page() - 1) * bounds.size())
                .setMaxResults(bounds.size())
                .getResultList();
        long total = asked(em.createQuery("select count(d)" + where, Long.class), me, courses)
                .getSingleResult();
        return new Page<>(items, total, bounds.page(), bounds.size());
    }

    private static <T> TypedQuery<T> asked(TypedQuery<T> query, UUID me, Set<UUID> courses) {
        query.setParameter("me", me);
        return courses.isEmpty() ? query : query.setParameter("courses", List.copyOf(courses));
    }

    /** What was written in a conversation; pages count from the newest, each the oldest first. */
    Page<DialogueMessage> messages(UUID dialogue, int page, int size) {
        Page<DialogueMessage> bounds = Page.of(List.of(), page, size);
        long total = em.createQuery("select count(m) from DialogueMessage m where m.dialogue = :dialogue", Long.class)
                .setParameter("dialogue", dialogue)
                .getSingleResult();
        List<DialogueMessage> newest = new ArrayList<>(em.createQuery(
                        "select m from DialogueMessage m where m.dialogue = :dialogue order by m.writtenAt desc, m.id",
                        DialogueMessage.class)
                .setParameter("dialogue", dialogue)
                .setFirstResult((bounds.page() - 1) * bounds.size())
                .setMaxResults(bounds.size())
                .getResultList());
        Collections.reverse(newest);
        return new Page<>(newest, total, bounds.page(), bounds.size());
    }

    /** What was written last in each of these. */
    Map<UUID, DialogueMessage> last(Collection<UUID> dialogues) {
        Map<UUID, DialogueMessage> last = new HashMap<>();
        if (!dialogues.isEmpty()) {
            em.createQuery(
                            "select d.id, m from Dialogue d, DialogueMessage m where m.dialogue = d.id"
                                    + " and d.id in :dialogues and m.writtenAt = d.lastAt",
                            Object[].class)
                    .setParameter("dialogues", List.copyOf(dialogues))
                    .getResultList()
                    .forEach(row -> last.put((UUID) row[0], (DialogueMessage) row[1]));
        }
        return last;
    }

    DialogueMessage message(UUID id) {
        return Optional.ofNullable(em.find(DialogueMessage.class, id)).orElseThrow(() -> new NotFound("message", id));
    }

    Dialogue get(UUID id) {
        return Optional.ofNullable(em.find(Dialogue.class, id)).orElseThrow(() -> new NotFound("dialogue", id));
    }

    DialogueFile file(UUID id) {
        return Optional.ofNullable(em.find(DialogueFile.class, id)).orElseThrow(() -> new NotFound("file", id));
    }

    /** The files beside each of these messages, in the order in which they were chosen, without what is in them. */
    Map<UUID, List<DialogueView.FileLine>> files(Collection<UUID> messages) {
        Map<UUID, List<DialogueView.FileLine>> files = new HashMap<>();
        if (!messages.isEmpty()) {
            em.createQuery(
                            "select f.message, f.id, f.name, f.size from DialogueFile f where f.message in :messages"
                                    + " order by f.position",
                            Object[].class)
                    .setParameter("messages", List.copyOf(messages))
                    .getResultList()
                    .forEach(row -> files.computeIfAbsent((UUID) row[0], m -> new ArrayList<>())
                            .add(new DialogueView.FileLine((UUID) row[1], (String) row[2], (Long) row[3])));
        }
        return files;
    }

    /** How many files a person put into a conversation. */
    long files(UUID author, UUID dialogue) {
        return em.createQuery(
                        "select count(f) from DialogueFile f, DialogueMessage m where f.message = m.id"
                                + " and m.dialogue = :dialogue and m.author = :author",
                        Long.class)
                .setParameter("dialogue", dialogue)
                .setParameter("author", author)
                .getSingleResult();
    }

    long written(UUID author, Instant since) {
        return em.createQuery(
                        "select count(m) from DialogueMessage m where m.author = :author and m.writtenAt > :since",
                        Long.class)
                .setParameter("author", author)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** Until when a person has read each of these. */
    Map<UUID, Instant> seen(UUID person, Collection<UUID> dialogues) {
        Map<UUID, Instant> seen = new HashMap<>();
        if (!dialogues.isEmpty()) {
            em.createQuery(
                            "select s from DialogueSeen s where s.person = :person and s.dialogue in :dialogues",
                            DialogueSeen.class)
                    .setParameter("person", person)
                    .setParameter("dialogues", List.copyOf(dialogues))
                    .getResultList()
                    .forEach(s -> seen.put(s.dialogue(), s.seenAt()));
        }
        return seen;
    }

    /** Who has read a conversation, and until when. */
    Map<UUID, Instant> readers(UUID dialogue) {
        Map<UUID, Instant> readers = new HashMap<>();
        em.createQuery("select s from DialogueSeen s where s.dialogue = :dialogue", DialogueSeen.class)
                .setParameter("dialogue", dialogue)
                .getResultList()
                .forEach(s -> readers.put(s.person(), s.seenAt()));
        return readers;
    }

    /** A person has read a conversation now; whoever looks twice at once has read it twice. */
    void look(UUID dialogue, UUID person, Instant now) {
        int known = em.createQuery(
                        "update DialogueSeen s set s.seenAt = :now where s.dialogue = :dialogue and s.person = :person")
                .setParameter("now", now)
                .setParameter("dialogue", dialogue)
                .setParameter("person", person)
                .executeUpdate();
        if (known == 0) {
            add(new DialogueSeen(dialogue, person, now));
        }
    }
}
