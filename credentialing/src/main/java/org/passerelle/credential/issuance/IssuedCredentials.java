package org.passerelle.credential.issuance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.credential.achievement.Achievement;
import org.passerelle.kernel.AccessCode;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Storing;

/** The register of what was issued. */
@ApplicationScoped
class IssuedCredentials {
    private static final String VIEW =
            "select c, a from Credential c join Achievement a on a.id = c.achievementId where ";

    private static final int SLICE = 25;

    @PersistenceContext
    EntityManager em;

    Optional<Credential> find(UUID id) {
        return Optional.ofNullable(em.find(Credential.class, id));
    }

    List<Credential> all(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("select c from Credential c where c.id in :ids order by c.id", Credential.class)
                        .setParameter("ids", List.copyOf(ids))
                        .getResultList();
    }

    /** As it is by now, whatever was read of it before. */
    Optional<Credential> fresh(UUID id) {
        Optional<Credential> found = find(id);
        found.ifPresent(em::refresh);
        return found;
    }

    /** Writes at once, so that a place is given up in the database before another takes it. */
    void write() {
        em.flush();
    }

    /** The one that the holder has for this source: of those that took each other's place, the newest. */
    Optional<Credential> of(UUID holder, String source) {
        return em.createQuery(
                        "select c from Credential c where c.holderId = :holder and c.slot = :source", Credential.class)
                .setParameter("holder", holder)
                .setParameter("source", source)
                .getResultStream()
                .findFirst();
    }

    /** The one of this holder whose signed text has this digest. */
    Optional<Credential> withDigest(UUID holder, String sha256) {
        return em.createQuery(
                        "select c from Credential c where c.holderId = :holder and c.sha256 = :sha256",
                        Credential.class)
                .setParameter("holder", holder)
                .setParameter("sha256", sha256)
                .getResultStream()
                .findFirst();
    }

    /** A person's, but for those that another one replaced; the newest first. */
    List<CredentialView> viewsOf(UUID holder) {
        return views(VIEW + "c.holderId = :key and c.successorId is null order by c.issuedAt desc, c.id", holder);
    }

    Optional<CredentialView> view(UUID id) {
        return views(VIEW + "c.id = :key", id).stream().findFirst();
    }

    Optional<CredentialView> viewByCode(String code) {
        return views(VIEW + "c.code = :key", code).stream().findFirst();
    }

    /** Those whose holder's name holds these words or whose code they are, the newest first. */
    Page<CredentialView> search(String words, int page) {
        String where = "lower(c.holderName) like :words escape '!' or c.code = :code";
        String like = "%" + words.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
        String code = AccessCode.typed(words).orElse("");
        long total = em.createQuery("select count(c) from Credential c where " + where, Long.class)
                .setParameter("words", like)
                .setParameter("code", code)
                .getSingleResult();
        List<CredentialView> found = em.createQuery(
                        VIEW + "(" + where + ") order by c.issuedAt desc, c.id", Object[].class)
                .setParameter("words", like)
                .setParameter("code", code)
                .setFirstResult((page - 1) * SLICE)
                .setMaxResults(SLICE)
                .getResultStream()
                .map(this::view)
                .toList();
        return new Page<>(found, total, page, SLICE);
    }

    /** How many that were not withdrawn each key signed. */
    Map<String, Long> inForceByKey() {
        return em.createQuery(
                        "select c.keyId, count(c) from Credential c where c.revokedAt is null group by c.keyId",
                        Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    /** Those that were not withdrawn and that one of these keys signed. */
    List<Credential> inForce(Collection<String> kids, int most) {
        return em.createQuery(
                        "select c from Credential c where c.keyId in :kids and c.revokedAt is null order by c.id",
                        Credential.class)
                .setParameter("kids", List.copyOf(kids))
                .setMaxResults(most)
                .getResultList();
    }

    /** Stored at once, so that what refers to it can follow. */
    void add(Credential credential) {
        Storing.once(em, credential);
    }

    private List<CredentialView> views(String query, Object key) {
        return em.createQuery(query, Object[].class)
                .setParameter("key", key)
                .getResultStream()
                .map(this::view)
                .toList();
    }

    private CredentialView view(Object[] row) {
        Credential credential = (Credential) row[0];
        String newest = credential.isSuperseded()
                ? of(credential.holderId(), credential.source())
                        .map(Credential::code)
                        .orElse("")
                : "";
        return CredentialView.of(credential, (Achievement) row[1], newest);
    }
}
