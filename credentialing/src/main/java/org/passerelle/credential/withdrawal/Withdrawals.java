package org.passerelle.credential.withdrawal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The withdrawals of many, and which credentials each is about. */
@ApplicationScoped
class Withdrawals {
    private static final int MOST = 50;

    @PersistenceContext
    EntityManager em;

    void add(Withdrawal made) {
        em.persist(made);
        em.flush();
    }

    Optional<Withdrawal> find(UUID id) {
        return Optional.ofNullable(em.find(Withdrawal.class, id));
    }

    /** Held against everybody else until the transaction ends, as it is by then. */
    Optional<Withdrawal> lock(UUID id) {
        return em.createQuery("select w from Withdrawal w where w.id = :id", Withdrawal.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** The newest first. */
    List<Withdrawal> newest() {
        return em.createQuery("select w from Withdrawal w order by w.proposedAt desc, w.id", Withdrawal.class)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** The one that was confirmed first and is not done. */
    Optional<UUID> due() {
        return em.createQuery(
                        "select w.id from Withdrawal w where w.state = :state order by w.confirmedAt, w.id", UUID.class)
                .setParameter("state", WithdrawalState.CONFIRMED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Settles which credentials it is about: those in force that fit. */
    void settle(Withdrawal withdrawal, Chosen chosen) {
        chosen.parts().forEach(part -> {
            Query insert = em.createNativeQuery("insert into credential.withdrawal_item (withdrawal_id, credential_id)"
                    + " select w.id, c.id from credential.withdrawal w, credential.credential c"
                    + " where c.revoked_at is null" + part.where() + " and w.id = ?" + part.next());
            part.fill(insert);
            insert.setParameter(part.next(), withdrawal.id()).executeUpdate();
        });
    }

    long total(UUID withdrawal) {
        return count("select count(*) from credential.withdrawal_item where withdrawal_id = ?1", withdrawal);
    }

    long done(UUID withdrawal) {
        return count(
                "select count(*) from credential.withdrawal_item where withdrawal_id = ?1 and done_at is not null",
                withdrawal);
    }

    private long count(String sql, UUID withdrawal) {
        return ((Number) em.createNativeQuery(sql).setParameter(1, withdrawal).getSingleResult()).longValue();
    }

    /** The next of its credentials that are not done. */
    @SuppressWarnings("unchecked")
    List<UUID> next(UUID withdrawal, int most) {
        List<Object> found = em.createNativeQuery(
                        "select credential_id from credential.withdrawal_item where withdrawal_id = ?1"
                                + " and done_at is null order by credential_id")
                .setParameter(1, withdrawal)
                .setMaxResults(most)
                .getResultList();
        return found.stream().map(id -> UUID.fromString(id.toString())).toList();
    }

    void done(UUID withdrawal, List<UUID> credentials, Instant now) {
        for (UUID credential : credentials) {
            em.createNativeQuery("update credential.withdrawal_item set done_at = ?1"
                            + " where withdrawal_id = ?2 and credential_id = ?3")
                    .setParameter(1, OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                    .setParameter(2, withdrawal)
                    .setParameter(3, credential)
                    .executeUpdate();
        }
    }

    /** What one part of the choice comes to: in force or not, people, sources. */
    @SuppressWarnings("unchecked")
    List<Object[]> counted(Chosen.Part part, String what, String rest) {
        Query query = em.createNativeQuery(
                "select " + what + " from credential.credential c where 1 = 1" + part.where() + rest);
        part.fill(query);
        List<Object> rows = query.getResultList();
        return rows.stream()
                .map(row -> row instanceof Object[] several ? several : new Object[] {row})
                .toList();
    }
}
