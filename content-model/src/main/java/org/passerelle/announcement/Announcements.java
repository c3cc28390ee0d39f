package org.passerelle.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.passerelle.catalogue.ActivityOutline;
import org.passerelle.catalogue.CourseOutline;
import org.passerelle.delivery.EnrolmentStatus;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Storing;

/** What was announced, to whom, and who is meant. */
@ApplicationScoped
class Announcements {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    <T> T add(T thing) {
        return Storing.once(em, thing);
    }

    void addReceipts(UUID announcement, Collection<UUID> people) {
        people.forEach(person -> em.persist(new AnnouncementReceipt(announcement, person)));
        em.flush();
    }

    void remove(Announcement announcement) {
        em.remove(announcement);
    }

    /** Held until the transaction ends. @throws NotFound when there is none */
    Announcement held(UUID id) {
        return Optional.ofNullable(em.find(Announcement.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFound("announcement", id));
    }

    Announcement get(UUID id) {
        return Optional.ofNullable(em.find(Announcement.class, id)).orElseThrow(() -> new NotFound("announcement", id));
    }

    /** Of a run, the newest first. */
    List<Announcement> of(UUID run, int most) {
        return em.createQuery(
                        "select a from Announcement a where a.run = :run order by a.sendAt desc, a.id",
                        Announcement.class)
                .setParameter("run", run)
                .setMaxResults(most)
                .getResultList();
    }

    long made(UUID run, Instant since) {
        return em.createQuery(
                        "select count(a) from Announcement a where a.run = :run and a.madeAt > :since", Long.class)
                .setParameter("run", run)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** What is to go out now. */
    List<UUID> due(Instant now) {
        return em.createQuery(
                        "select a.id from Announcement a where a.sentAt is null and a.sendAt <= :now"
                                + " order by a.sendAt",
                        UUID.class)
                .setParameter("now", now)
                .setMaxResults(20)
                .getResultList();
    }

    /** What was announced to a person in a run, the newest first; whether they read it comes along. */
    List<Object[]> to(UUID person, UUID run) {
        return em.createQuery(
                        "select a, r from Announcement a, AnnouncementReceipt r where r.announcement = a.id"
                                + " and r.person = :person and a.run = :run order by a.sentAt desc, a.id",
                        Object[].class)
                .setParameter("person", person)
                .setParameter("run", run)
                .setMaxResults(50)
                .getResultList();
    }

    Optional<AnnouncementReceipt> receipt(UUID announcement, UUID person) {
        return em.createQuery(
                        "select r from AnnouncementReceipt r where r.announcement = :announcement"
                                + " and r.person = :person",
                        AnnouncementReceipt.class)
                .setParameter("announcement", announcement)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }

    /** It is read; whoever opens it twice at once read it. */
    void read(UUID announcement, UUID person) {
        em.createQuery("update AnnouncementReceipt r set r.readAt = :now where r.announcement = :announcement"
                        + " and r.person = :person and r.readAt is null")
                .setParameter("now", clock.instant())
                .setParameter("announcement", announcement)
                .setParameter("person", person)
                .executeUpdate();
    }

    /** To how many each of these went, and how many read it. */
    Map<UUID, long[]> counts(Collection<UUID> announcements) {
        Map<UUID, long[]> counts = new HashMap<>();
        if (!announcements.isEmpty()) {
            em.createQuery(
                            "select r.announcement, count(r), count(r.readAt) from AnnouncementReceipt r"
                                    + " where r.announcement in :announcements group by r.announcement",
                            Object[].class)
                    .setParameter("announcements", List.copyOf(announcements))
                    .getResultList()
                    .forEach(row -> counts.put((UUID) row[0], new long[] {(Long) row[1], (Long) row[2]}));
        }
        return counts;
    }

    /** Who is meant now. */
    Set<UUID> people(UUID run, CourseOutline course, Audience audience) {
        String meant =
                switch (audience.segment()) {
                    case ALL -> "";
                    case COHORT -> " and e.cohort = :cohort";
                    case NOT_BEGUN -> " and not exists (select d.id from ActivityProgress d where d.enrolment = e.id)";
                    case UNSEEN -> " and e.status = :active and e.lastSeenAt < :before";
                    case UNIT_OPEN ->
                        " and (select count(d) from ActivityProgress d where d.enrolment = e.id"
                                + " and d.activity in :activities) < :all";
                };
        List<UUID> activities = course.units().stream()
                .filter(unit -> unit.id().equals(audience.unit()))
                .flatMap(unit -> unit.activities().stream())
                .map(ActivityOutline::id)
                .toList();
        if (audience.segment() == Segment.UNIT_OPEN && activities.isEmpty()) {
            return Set.of();
        }
        TypedQuery<UUID> query = em.createQuery(
                        "select e.person from Enrolment e where e.run = :run and e.status <> :left" + meant, UUID.class)
                .setParameter("run", run)
                .setParameter("left", EnrolmentStatus.WITHDRAWN);
        switch (audience.segment()) {
            case COHORT -> query.setParameter("cohort", audience.cohort());
            case UNSEEN -> {
                int days = audience.days() == null ? 0 : audience.days();
                query.setParameter("active", EnrolmentStatus.ACTIVE)
                        .setParameter("before", clock.instant().minus(Duration.ofDays(days)));
            }
            case UNIT_OPEN ->
                query.setParameter("activities", activities).setParameter("all", (long) activities.size());
            case ALL, NOT_BEGUN -> {
                // Nothing more to say.
            }
        }
        return new HashSet<>(query.getResultList());
    }
}
