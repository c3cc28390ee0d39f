package org.passerelle.design.facilitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.design.board.SeatRole;
import org.passerelle.design.challenge.Challenge;
import org.passerelle.design.procedure.Measurement;
import org.passerelle.design.procedure.Procedure;
import org.passerelle.design.workshop.Workshop;
import org.passerelle.design.workshop.WorkshopRecord;
import org.passerelle.kernel.Storing;

/** Levels and participations in store, and the sprints that show them. */
@ApplicationScoped
class Facilitations {
    @PersistenceContext
    EntityManager em;

    @Inject
    WorkshopRecord records;

    void add(Object entity) {
        Storing.once(em, entity);
    }

    Optional<Facilitation> find(UUID id) {
        return Optional.ofNullable(em.find(Facilitation.class, id));
    }

    Optional<Facilitation> of(UUID person, int level) {
        return em.createQuery(
                        "select f from Facilitation f where f.person.person = :person and f.level = :level",
                        Facilitation.class)
                .setParameter("person", person)
                .setParameter("level", level)
                .getResultStream()
                .findFirst();
    }

    List<Facilitation> waiting() {
        return em.createQuery(
                        "select f from Facilitation f where f.state = :asked order by f.askedAt, f.id",
                        Facilitation.class)
                .setParameter("asked", FacilitationState.ASKED)
                .setMaxResults(200)
                .getResultList();
    }

    List<Facilitation> holders() {
        return em.createQuery(
                        "select f from Facilitation f where f.state = :granted and f.level = 2 order by f.decidedAt, f.id",
                        Facilitation.class)
                .setParameter("granted", FacilitationState.GRANTED)
                .setMaxResults(500)
                .getResultList();
    }

    List<Participation> at(UUID workshop) {
        return em.createQuery(
                        "select p from Participation p where p.workshop = :workshop order by p.confirmedAt, p.id",
                        Participation.class)
                .setParameter("workshop", workshop)
                .getResultList();
    }

    List<Participation> of(UUID person) {
        return em.createQuery(
                        "select p from Participation p where p.person.person = :person order by p.confirmedAt desc, p.id",
                        Participation.class)
                .setParameter("person", person)
                .setMaxResults(200)
                .getResultList();
    }

    /** Whether it has ended, something was done on its boards, and enough people sat there. */
    boolean isHeld(Workshop workshop) {
        return workshop.isEnded()
                && records.isUsed(workshop.id())
                && records.seats(workshop.id()).size() >= FacilitationRules.LEAST_SEATS;
    }

    /** The challenges at whose held workshops somebody led, the oldest first. */
    List<Sprint> sprints(UUID person) {
        List<Workshop> led = em.createQuery(
                        "select w from Workshop w, WorkshopSeat s where s.workshop = w.id and s.person = :person"
                                + " and s.role = :leads and s.removedAt is null and w.endedAt is not null"
                                + " order by w.createdAt",
                        Workshop.class)
                .setParameter("person", person)
                .setParameter("leads", SeatRole.FACILITATOR)
                .setMaxResults(500)
                .getResultList();
        Map<UUID, List<Workshop>> each = new LinkedHashMap<>();
        led.stream()
                .filter(this::isHeld)
                .forEach(w -> each.computeIfAbsent(w.challenge(), c -> new ArrayList<>())
                        .add(w));
        return each.entrySet().stream()
                .map(e -> sprint(em.find(Challenge.class, e.getKey()), e.getValue()))
                .sorted(Comparator.comparing(Sprint::posedAt))
                .toList();
    }

    private Sprint sprint(Challenge challenge, List<Workshop> workshops) {
        return new Sprint(
                challenge.id(),
                challenge.question(),
                challenge.organisation(),
                challenge.posedAt(),
                challenge.isFinished(),
                isGained(challenge.id()),
                workshops.size(),
                workshops.stream().mapToDouble(w -> hours(w.id())).sum(),
                challenge.isFinished()
                        ? records.digest(workshops.get(workshops.size() - 1).id())
                        : "");
    }

    private double hours(UUID workshop) {
        return at(workshop).stream().mapToDouble(Participation::hours).max().orElse(0);
    }

    private boolean isGained(UUID challenge) {
        return em.createQuery("select p from Procedure p where p.challenge = :challenge", Procedure.class)
                .setParameter("challenge", challenge)
                .getResultStream()
                .anyMatch(Facilitations::isShorter);
    }

    private static boolean isShorter(Procedure procedure) {
        double before = procedure.todayDays().orElse(0);
        return procedure
                .lastMeasured()
                .map(Measurement::days)
                .filter(days -> days.isPresent() && days.getAsDouble() < before)
                .isPresent();
    }

    /** Whether somebody led a held workshop of one of these challenges. */
    boolean ledOneOf(UUID person, Collection<Sprint> sprints) {
        Set<UUID> theirs = sprints.stream().map(Sprint::challenge).collect(Collectors.toSet());
        return sprints(person).stream().map(Sprint::challenge).anyMatch(theirs::contains);
    }
}
