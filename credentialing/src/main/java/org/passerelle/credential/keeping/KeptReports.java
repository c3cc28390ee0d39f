package org.passerelle.credential.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;

/** The kept reports with their rows; each house sees its own, and none after its last day. */
@ApplicationScoped
class KeptReports {
    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    void add(Object kept) {
        em.persist(kept);
    }

    /** Those of the caller's houses, the newest first. */
    List<KeptBatch> mine() {
        Collection<UUID> houses = caller.organisationsWith(Permission.VALIDATE_SKILL);
        return houses.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select b from KeptBatch b where b.organisation in :houses and b.until >= :today"
                                        + " order by b.keptAt desc, b.id",
                                KeptBatch.class)
                        .setParameter("houses", List.copyOf(houses))
                        .setParameter("today", today())
                        .getResultList();
    }

    /** One of the caller's houses. @throws NotFound when it is another's, or its day is past */
    KeptBatch batch(UUID id) {
        return Optional.ofNullable(em.find(KeptBatch.class, id))
                .filter(batch ->
                        caller.organisationsWith(Permission.VALIDATE_SKILL).contains(batch.organisation()))
                .filter(batch -> !batch.until().isBefore(today()))
                .orElseThrow(() -> new NotFound("batch", id));
    }

    /** A row of a report of the caller's houses. @throws NotFound when it is another's */
    KeptRow row(UUID id) {
        KeptRow row = Optional.ofNullable(em.find(KeptRow.class, id)).orElseThrow(() -> new NotFound("row", id));
        batch(row.batch());
        return row;
    }

    /** A batch, whoever asks. */
    KeptBatch any(UUID id) {
        return em.find(KeptBatch.class, id);
    }

    List<KeptRow> rows(UUID batch) {
        return em.createQuery("select r from KeptRow r where r.batch = :batch order by r.number", KeptRow.class)
                .setParameter("batch", batch)
                .getResultList();
    }

    /** The accepted ones of these reports that were withdrawn since and that nobody has seen as such. */
    List<KeptRow> news(Collection<UUID> batches) {
        return batches.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select r from KeptRow r where r.batch in :batches and r.acceptedAt is not null"
                                        + " and r.withdrawn is not null and r.seen = false order by r.withdrawnAt desc, r.id",
                                KeptRow.class)
                        .setParameter("batches", List.copyOf(batches))
                        .getResultList();
    }

    /** How the rows of these reports stand. */
    Map<UUID, BatchView.Counts> counts(Collection<UUID> batches) {
        Map<UUID, BatchView.Counts> counts = new HashMap<>();
        if (!batches.isEmpty()) {
            em.createQuery(
                            "select r.batch, count(r), count(r.withdrawn) from KeptRow r"
                                    + " where r.batch in :batches and r.acceptedAt is not null group by r.batch",
                            Object[].class)
                    .setParameter("batches", List.copyOf(batches))
                    .getResultStream()
                    .forEach(c -> counts.put((UUID) c[0], new BatchView.Counts((Long) c[1], (Long) c[2])));
        }
        return counts;
    }

    /** The kept rows about a credential of ours. */
    List<KeptRow> about(UUID credential) {
        return em.createQuery("select r from KeptRow r where r.credential = :credential", KeptRow.class)
                .setParameter("credential", credential)
                .getResultList();
    }

    /** Accepted rows about credentials of others that were not looked up since then, the longest ago first. */
    List<KeptRow> toLookUp(Instant since, int most) {
        return em.createQuery(
                        "select r from KeptRow r where r.acceptedAt is not null and r.pointer <> '' and r.lookedAt < :since"
                                + " order by r.lookedAt, r.id",
                        KeptRow.class)
                .setParameter("since", since)
                .setMaxResults(most)
                .getResultList();
    }

    /** Deletes a report with its rows and what was asked about them. */
    void remove(UUID batch) {
        em.createQuery(
                        "delete from EvidenceRequest e where e.row in (select r.id from KeptRow r where r.batch = :batch)")
                .setParameter("batch", batch)
                .executeUpdate();
        em.createQuery("delete from KeptRow r where r.batch = :batch")
                .setParameter("batch", batch)
                .executeUpdate();
        em.createQuery("delete from KeptBatch b where b.id = :batch")
                .setParameter("batch", batch)
                .executeUpdate();
        em.clear();
    }

    /** Those whose last day is past. */
    List<UUID> over() {
        return em.createQuery("select b.id from KeptBatch b where b.until < :today", UUID.class)
                .setParameter("today", today())
                .getResultList();
    }

    private LocalDate today() {
        return Clocks.today(clock);
    }
}
