package org.passerelle.dialogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.passerelle.discussion.PostState;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Storing;

/** What was reported in conversations, and what was decided. */
@ApplicationScoped
class MessageReports {
    /** Nobody sees in the list what was written in a conversation that they are a side of. */
    private static final String WAITS = " from DialogueMessage m, Dialogue d where d.id = m.dialogue"
            + " and d.learner <> :me"
            + " and not exists (select w.id from DialogueMessage w where w.dialogue = d.id and w.author = :me)"
            + " and (m.state = :appealed or exists (select r.id from DialogueReport r where r.message = m.id"
            + " and r.settledAt is null))";

    @PersistenceContext
    EntityManager em;

    <T> T add(T thing) {
        return Storing.once(em, thing);
    }

    /** What waits for somebody who teaches in none of these courses, the oldest first: messages and conversations. */
    Page<Object[]> waiting(UUID me, Set<UUID> taught, int page, int size) {
        Page<Object[]> bounds = Page.of(List.of(), page, size);
        String where = taught.isEmpty() ? WAITS : WAITS + " and d.course not in :taught";
        long total = asked(em.createQuery("select count(m)" + where, Long.class), me, taught)
                .getSingleResult();
        List<Object[]> items = asked(
                        em.createQuery("select m, d" + where + " order by m.writtenAt, m.id", Object[].class),
                        me,
                        taught)
                .setFirstResult((bounds.page() - 1) * bounds.size())
                .setMaxResults(bounds.size())
                .getResultList();
        return new Page<>(items, total, bounds.page(), bounds.size());
    }

    private static <T> TypedQuery<T> asked(TypedQuery<T> query, UUID me, Set<UUID> taught) {
        query.setParameter("me", me).setParameter("appealed", PostState.APPEALED);
        return taught.isEmpty() ? query : query.setParameter("taught", List.copyOf(taught));
    }

    /** The reports of these messages, in order. */
    Map<UUID, List<DialogueReport>> of(Collection<UUID> messages) {
        Map<UUID, List<DialogueReport>> all = new HashMap<>();
        if (!messages.isEmpty()) {
            em.createQuery(
                            "select r from DialogueReport r where r.message in :messages order by r.reportedAt, r.id",
                            DialogueReport.class)
                    .setParameter("messages", List.copyOf(messages))
                    .getResultList()
                    .forEach(r -> all.computeIfAbsent(r.message(), m -> new ArrayList<>())
                            .add(r));
        }
        return all;
    }

    List<DialogueReport> of(UUID message) {
        return of(List.of(message)).getOrDefault(message, List.of());
    }

    /** How many a person handed in since then. */
    long by(UUID reporter, Instant since) {
        return em.createQuery(
                        "select count(r) from DialogueReport r where r.reporter = :reporter and r.reportedAt > :since",
                        Long.class)
                .setParameter("reporter", reporter)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** What was decided about a message, in order. */
    List<DialogueDecision> decisions(UUID message) {
        return decisions(List.of(message));
    }

    /** Why each of these messages is hidden, or was. */
    Map<UUID, String> reasons(Collection<UUID> messages) {
        Map<UUID, String> reasons = new HashMap<>();
        decisions(messages).stream().filter(DialogueDecision::hides).forEach(d -> reasons.put(d.message(), d.reason()));
        return reasons;
    }

    private List<DialogueDecision> decisions(Collection<UUID> messages) {
        return messages.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select d from DialogueDecision d where d.message in :messages"
                                        + " order by d.decidedAt, d.id",
                                DialogueDecision.class)
                        .setParameter("messages", List.copyOf(messages))
                        .getResultList();
    }

    /** So many messages just before a moment in a conversation, or just after it, in order. */
    List<DialogueMessage> near(DialogueMessage message, boolean before, int most) {
        List<DialogueMessage> near = new ArrayList<>(em.createQuery(
                        "select m from DialogueMessage m where m.dialogue = :dialogue and m.writtenAt "
                                + (before ? "< :at order by m.writtenAt desc" : "> :at order by m.writtenAt")
                                + ", m.id",
                        DialogueMessage.class)
                .setParameter("dialogue", message.dialogue())
                .setParameter("at", message.writtenAt())
                .setMaxResults(most)
                .getResultList());
        if (before) {
            Collections.reverse(near);
        }
        return near;
    }

    /** Whether somebody wrote in a conversation. */
    boolean wrote(UUID person, UUID dialogue) {
        return em.createQuery(
                                "select count(m) from DialogueMessage m where m.dialogue = :dialogue"
                                        + " and m.author = :person",
                                Long.class)
                        .setParameter("dialogue", dialogue)
                        .setParameter("person", person)
                        .getSingleResult()
                > 0;
    }
}
