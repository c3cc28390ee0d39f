package org.passerelle.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Storing;

/** Who holds or asks for which role where. */
@ApplicationScoped
class Memberships {
    @PersistenceContext
    EntityManager em;

    Membership add(Membership membership) {
        return Storing.once(em, membership);
    }

    Membership get(UUID id) {
        return Optional.ofNullable(em.find(Membership.class, id)).orElseThrow(() -> new NotFound("membership", id));
    }

    void remove(Membership membership) {
        em.remove(membership);
    }

    Optional<Membership> find(UUID person, @Nullable UUID organisation, Role role) {
        return em.createQuery(
                        "select m from Membership m where m.person = :person and m.place = :place and m.role = :role",
                        Membership.class)
                .setParameter("person", person)
                .setParameter("place", Membership.placeOf(organisation))
                .setParameter("role", role)
                .getResultStream()
                .findFirst();
    }

    /** All of a person, the oldest first. */
    List<Membership> of(UUID person) {
        return ofAll(List.of(person));
    }

    /** All of these people, the oldest first. */
    List<Membership> ofAll(Collection<UUID> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select m from Membership m where m.person in :people order by m.createdAt, m.id",
                        Membership.class)
                .setParameter("people", List.copyOf(people))
                .getResultList();
    }

    /** The accepted ones of a person that give rights now: on the platform, or in an approved organisation. */
    List<Membership> inForce(UUID person) {
        return em.createQuery(
                        "select m from Membership m where m.person = :person and m.accepted = true and"
                                + " (m.organisation is null or m.organisation in"
                                + " (select o.id from Organisation o where o.status = :approved))",
                        Membership.class)
                .setParameter("person", person)
                .setParameter("approved", OrganisationStatus.APPROVED)
                .getResultList();
    }

    /** How many people hold one of these roles in force. */
    int count(Collection<Role> roles) {
        return em.createQuery(
                        "select count(distinct m.person) from Membership m where m.role in :roles and m.accepted = true"
                                + " and (m.organisation is null or m.organisation in"
                                + " (select o.id from Organisation o where o.status = :approved))",
                        Long.class)
                .setParameter("roles", roles)
                .setParameter("approved", OrganisationStatus.APPROVED)
                .getSingleResult()
                .intValue();
    }

    /** Those of an organisation. */
    List<Membership> in(UUID organisation) {
        return em.createQuery(
                        "select m from Membership m where m.organisation = :organisation order by m.createdAt, m.id",
                        Membership.class)
                .setParameter("organisation", organisation)
                .getResultList();
    }

    /** Those asked for in organisations that are approved already, the longest waiting first; at most 100. */
    List<Membership> asked() {
        return em.createQuery(
                        "select m from Membership m where m.accepted = false and m.organisation in"
                                + " (select o.id from Organisation o where o.status = :approved)"
                                + " order by m.createdAt, m.id",
                        Membership.class)
                .setParameter("approved", OrganisationStatus.APPROVED)
                .setMaxResults(100)
                .getResultList();
    }
}
