package org.passerelle.demand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the demands that are one posting seen several times, so that they count once. Two are one when their texts are
 * alike in the same commune (or zone, where no commune is known), or when one enterprise offers the same occupation
 * there under nearly the same title; both within 60 days. Those of different communes stay apart.
 */
@ApplicationScoped
class Duplicates {
    private static final Duration WITHIN = Duration.ofDays(60);
    private static final double SAME_TITLE = 0.9;
    private static final double RELATED_TITLE = 0.5;
    private static final int MOST = 50;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** Puts a new demand with those that it is one with. */
    void settle(DemandSignal signal) {
        DemandView view = signal.view();
        Wording wording = Wording.of(view.text());
        List<Long> bands = wording.isTelling() ? wording.bands(place(view)) : List.of();
        Stream<DemandSignal> alike = alike(bands, view).stream().filter(other -> isOne(view, wording, other.view()));
        Stream<DemandSignal> again = sameEmployer(view).stream()
                .filter(other -> Wording.titles(view.title(), other.view().title()) >= SAME_TITLE);
        List<UUID> clusters = Stream.concat(alike, again)
                .map(DemandSignal::cluster)
                .distinct()
                .sorted()
                .toList();
        if (!clusters.isEmpty()) {
            clusters.stream().skip(1).forEach(from -> merge(from, clusters.get(0)));
            signal.join(clusters.get(0), clock.instant());
        }
        keep(bands, signal.id());
    }

    /** A demand that was edited leaves the others and is settled anew. */
    void resettle(DemandSignal signal) {
        signal.join(UUID.randomUUID(), clock.instant());
        em.createNativeQuery("delete from content.demand_band where signal_id = ?1")
                .setParameter(1, signal.id())
                .executeUpdate();
        settle(signal);
    }

    private static boolean isOne(DemandView view, Wording wording, DemandView other) {
        return place(view).equals(place(other))
                && Wording.titles(view.title(), other.title()) >= RELATED_TITLE
                && wording.alike(Wording.of(other.text())) >= Wording.SAME;
    }

    private static String place(DemandView view) {
        return view.commune().orElse(view.zoneCode());
    }

    private List<DemandSignal> alike(List<Long> bands, DemandView view) {
        if (bands.isEmpty()) {
            return List.of();
        }
        String places = bands.stream().map(band -> "?").collect(Collectors.joining(", "));
        Query query = em.createNativeQuery("select distinct signal_id from content.demand_band where band_key in ("
                + places + ") and signal_id <> ?");
        for (int i = 0; i < bands.size(); i++) {
            query.setParameter(i + 1, bands.get(i));
        }
        List<?> ids = query.setParameter(bands.size() + 1, view.id())
                .setMaxResults(MOST)
                .getResultList();
        return ids.stream()
                .map(id -> em.find(DemandSignal.class, id instanceof UUID uuid ? uuid : UUID.fromString(id.toString())))
                .filter(Objects::nonNull)
                .filter(other -> isNear(other.view().observedAt(), view.observedAt()))
                .toList();
    }

    private static boolean isNear(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(WITHIN) <= 0;
    }

    private List<DemandSignal> sameEmployer(DemandView view) {
        if (view.occupationUri().isEmpty() || !view.employer().isNumbered()) {
            return List.of();
        }
        return em
                .createQuery(
                        "select s from DemandSignal s where s.origin.employerKey = :employer and s.occupationUri = :occupation"
                                + " and s.zoneCode = :zone and s.origin.observedAt >= :from and s.origin.observedAt <= :to"
                                + " and s.id <> :self",
                        DemandSignal.class)
                .setParameter("employer", view.employer().key())
                .setParameter("occupation", view.occupationUri().get())
                .setParameter("zone", view.zoneCode())
                .setParameter("from", view.observedAt().minus(WITHIN))
                .setParameter("to", view.observedAt().plus(WITHIN))
                .setParameter("self", view.id())
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .filter(other -> place(other.view()).equals(place(view)))
                .toList();
    }

    private void merge(UUID from, UUID into) {
        List<DemandSignal> members = new ArrayList<>(
                em.createQuery("select s from DemandSignal s where s.cluster = :from", DemandSignal.class)
                        .setParameter("from", from)
                        .getResultList());
        members.forEach(member -> member.join(into, clock.instant()));
    }

    private void keep(List<Long> bands, UUID signal) {
        if (!bands.isEmpty()) {
            List<Long> keys = bands.stream().distinct().toList();
            String rows = keys.stream().map(key -> "(?, ?)").collect(Collectors.joining(", "));
            Query query = em.createNativeQuery("insert into content.demand_band (band_key, signal_id) values " + rows);
            for (int i = 0; i < keys.size(); i++) {
                query.setParameter(2 * i + 1, keys.get(i)).setParameter(2 * i + 2, signal);
            }
            query.executeUpdate();
        }
    }
}
