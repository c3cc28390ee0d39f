package org.passerelle.credential.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.NotFound;

/** What houses asked holders for. */
@ApplicationScoped
class EvidenceRequests {
    @PersistenceContext
    EntityManager em;

    void add(EvidenceRequest request) {
        em.persist(request);
    }

    List<EvidenceRequest> ofRow(UUID row) {
        return em.createQuery(
                        "select e from EvidenceRequest e where e.row = :row order by e.askedAt desc, e.id",
                        EvidenceRequest.class)
                .setParameter("row", row)
                .getResultList();
    }

    /** The newest of these houses first. */
    List<EvidenceRequest> ofHouses(Collection<UUID> houses, int most) {
        return houses.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select e from EvidenceRequest e where e.organisation in :houses"
                                        + " order by e.askedAt desc, e.id",
                                EvidenceRequest.class)
                        .setParameter("houses", List.copyOf(houses))
                        .setMaxResults(most)
                        .getResultList();
    }

    /** Those to this holder, the newest first. */
    List<EvidenceRequest> to(UUID holder) {
        return em.createQuery(
                        "select e from EvidenceRequest e where e.holder = :holder order by e.askedAt desc, e.id",
                        EvidenceRequest.class)
                .setParameter("holder", holder)
                .getResultList();
    }

    /** One to this holder. @throws NotFound when it is to another */
    EvidenceRequest to(UUID holder, UUID id) {
        return Optional.ofNullable(em.find(EvidenceRequest.class, id))
                .filter(request -> request.holder().equals(holder))
                .orElseThrow(() -> new NotFound("request", id));
    }

    /** The reports that hold a credential and whose house tells holders, the newest first: house and time. */
    List<Object[]> toldAbout(UUID credential) {
        return em.createQuery(
                        "select b.organisation, b.checkedAt from KeptBatch b, KeptRow r where r.batch = b.id"
                                + " and r.credential = :credential and b.told = true order by b.checkedAt desc",
                        Object[].class)
                .setParameter("credential", credential)
                .getResultList();
    }
}
