package org.passerelle.demand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Storing;

/** The demands that were posted. */
@ApplicationScoped
class Postings {
    private static final String NEWEST_FIRST = " order by s.origin.observedAt desc, s.id";

    @PersistenceContext
    EntityManager em;

    DemandSignal add(DemandSignal signal) {
        return Storing.once(em, signal);
    }

    DemandSignal get(UUID id) {
        return Optional.ofNullable(em.find(DemandSignal.class, id)).orElseThrow(() -> new NotFound("demand", id));
    }

    /** Writes what is pending, so that a unique key is free before it is taken again. */
    void flush() {
        em.flush();
    }

    /** Those that wait for an administrator, the longest waiting first. */
    Page<DemandSignal> pending(int page, int size) {
        String where = " from DemandSignal s where s.life.status = :pending";
        return slice(
                em.createQuery("select count(s)" + where, Long.class).setParameter("pending", DemandStatus.PENDING),
                em.createQuery("select s" + where + " order by s.origin.observedAt, s.id", DemandSignal.class)
                        .setParameter("pending", DemandStatus.PENDING),
                page,
                size);
    }

    /** The training needs of administrations that stand open in one of these zones, or anywhere; the newest first. */
    List<DemandSignal> needs(Set<String> zoneCodes, LocalDate today, int most) {
        TypedQuery<DemandSignal> query = em.createQuery(
                        "select s from DemandSignal s where s.kind = :need and s.life.status = :open and s.counted = true"
                                + " and s.validThrough >= :today"
                                + (zoneCodes.isEmpty() ? "" : " and s.zoneCode in :zones") + NEWEST_FIRST,
                        DemandSignal.class)
                .setParameter("need", DemandKind.TRAINING_NEED)
                .setParameter("open", DemandStatus.OPEN)
                .setParameter("today", today)
                .setHint("eclipselink.batch", "s.skills")
                .setMaxResults(most);
        if (!zoneCodes.isEmpty()) {
            query.setParameter("zones", zoneCodes);
        }
        return query.getResultList();
    }

    /** The open demands that somebody typed in and has not spoken of since, the longest silent first; at most 500. */
    List<DemandSignal> silent(Instant since) {
        return em.createQuery(
                        "select s from DemandSignal s where s.life.status = :open and s.origin.postedBy is not null"
                                + " and s.kind <> :need"
                                + " and s.life.aliveAt <= :since"
                                + " and (s.life.remindedAt is null or s.life.remindedAt <= :since)"
                                + " order by s.life.aliveAt, s.id",
                        DemandSignal.class)
                .setParameter("open", DemandStatus.OPEN)
                .setParameter("need", DemandKind.TRAINING_NEED)
                .setParameter("since", since)
                .setMaxResults(500)
                .getResultList();
    }

    /** The demand that this organisation posted with this key. */
    Optional<DemandSignal> with(UUID organisation, String idempotencyKey) {
        return em.createQuery(
                        "select s from DemandSignal s where s.origin.organisation = :organisation and s.origin.idempotencyKey = :key",
                        DemandSignal.class)
                .setParameter("organisation", organisation)
                .setParameter("key", idempotencyKey)
                .getResultStream()
                .findFirst();
    }

    /** The open demands of an organisation in a zone, the newest first; at most 200. */
    List<DemandSignal> open(UUID organisation, String zoneCode) {
        return em.createQuery(
                        "select s from DemandSignal s where s.origin.organisation = :organisation and s.zoneCode = :zone"
                                + " and s.life.status = :open order by s.origin.observedAt desc, s.id",
                        DemandSignal.class)
                .setParameter("organisation", organisation)
                .setParameter("zone", zoneCode)
                .setParameter("open", DemandStatus.OPEN)
                .setMaxResults(200)
                .getResultList();
    }

    /** The demands of these organisations, the newest first. */
    Page<DemandSignal> of(Collection<UUID> organisations, int page, int size) {
        if (organisations.isEmpty()) {
            return Page.of(List.of(), page, size);
        }
        String where = " from DemandSignal s where s.origin.organisation in :organisations";
        TypedQuery<Long> count = em.createQuery("select count(s)" + where, Long.class)
                .setParameter("organisations", List.copyOf(organisations));
        TypedQuery<DemandSignal> items = em.createQuery(
                        "select s" + where + " order by s.origin.observedAt desc, s.id", DemandSignal.class)
                .setParameter("organisations", List.copyOf(organisations));
        return slice(count, items, page, size);
    }

    /**
     * The vacancies and immersions that stand open, in one zone or in all, the newest first.
     *
     * @param skills asking for one of these; empty for any
     */
    Page<DemandSignal> shown(@Nullable String zoneCode, Set<String> skills, LocalDate today, int page, int size) {
        return slice(
                standing("select count(s)", "", Long.class, zoneCode, skills, today),
                standing("select s", NEWEST_FIRST, DemandSignal.class, zoneCode, skills, today),
                page,
                size);
    }

    /** The newest of them, uncounted: to count those of one skill takes long where there are many. */
    List<DemandSignal> newest(@Nullable String zoneCode, Set<String> skills, LocalDate today, int most) {
        return standing("select s", NEWEST_FIRST, DemandSignal.class, zoneCode, skills, today)
                .setMaxResults(most)
                .getResultList();
    }

    private <T> TypedQuery<T> standing(
            String select,
            String order,
            Class<T> type,
            @Nullable String zoneCode,
            Set<String> skills,
            LocalDate today) {
        boolean one = skills.size() == 1;
        String from = " from DemandSignal s" + (one ? " join s.skills k" : "")
                + " where s.life.status = :open and s.counted = true and s.kind <> :coming and s.validThrough >= :today"
                + (zoneCode == null ? "" : " and s.zoneCode = :zone")
                + (one ? " and k.skillUri in :skills" : "")
                + (skills.size() > 1
                        ? " and s.id in (select t.id from DemandSignal t join t.skills k where k.skillUri in :skills)"
                        : "");
        TypedQuery<T> query = em.createQuery(select + from + order, type)
                .setParameter("open", DemandStatus.OPEN)
                .setParameter("coming", DemandKind.COMING_NEED)
                .setParameter("today", today);
        if (zoneCode != null) {
            query.setParameter("zone", zoneCode);
        }
        if (!skills.isEmpty()) {
            query.setParameter("skills", skills);
        }
        return query;
    }

    /** Ends the demands that live and whose last day has passed; answers how many. */
    int expire(LocalDate today, Instant now) {
        return em.createNativeQuery("update content.demand_signal set life = 'EXPIRED', changed_at = ?1,"
                        + " version = version + 1 where life in ('OPEN', 'ASLEEP', 'PENDING') and valid_through < ?2")
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .setParameter(2, today)
                .executeUpdate();
    }

    /** How many demands of an employer were seen between two moments. */
    long count(String employerKey, Instant from, Instant to) {
        return em.createQuery(
                        "select count(s) from DemandSignal s where s.origin.employerKey = :employer and s.origin.observedAt > :from"
                                + " and s.origin.observedAt <= :to",
                        Long.class)
                .setParameter("employer", employerKey)
                .setParameter("from", from)
                .setParameter("to", to)
                .getSingleResult();
    }

    /** Lets an organisation's demands count, or not. */
    void count(UUID organisation, boolean counted, Instant now) {
        em.createNativeQuery("update content.demand_signal set counted = ?1, changed_at = ?2, version = version + 1"
                        + " where organisation_id = ?3 and counted <> ?1")
                .setParameter(1, counted)
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .setParameter(3, organisation)
                .executeUpdate();
    }

    private static Page<DemandSignal> slice(
            TypedQuery<Long> count, TypedQuery<DemandSignal> items, int page, int size) {
        Page<DemandSignal> bounds = Page.of(List.of(), page, size);
        List<DemandSignal> found = items.setFirstResult((bounds.page() - 1) * bounds.size())
                .setMaxResults(bounds.size())
                .getResultList();
        return new Page<>(found, count.getSingleResult(), bounds.page(), bounds.size());
    }
}
