package org.passerelle.matching;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;
import org.passerelle.skills.Referential;
import org.passerelle.skills.SameSkills;
import org.passerelle.territory.EmploymentZone;
import org.passerelle.territory.NearZone;
import org.passerelle.territory.Territory;

/** Takes down what learners want to learn and cannot; it is told to trainers, apart from what employers ask for. */
@UseCase
public class Wishing {
    /** A wish counts for so long. */
    private static final Period HOLDS = Period.ofMonths(12);

    private static final int MINUTES = 60;

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    Referential referential;

    @Inject
    Territory territory;

    @Inject
    Clock clock;

    /** A skill that learners wish for. @param people how many do */
    public record Wished(String skillUri, int people) {}

    /**
     * Takes down that the caller wants to learn a skill; twice is once.
     *
     * @param zoneCode where; null for anywhere
     * @throws NotFound when there is no such skill
     */
    @Allowed(Permission.LEARN)
    public void wish(String skillUri, @Nullable String zoneCode) {
        String skill = referential
                .skill(skillUri)
                .orElseThrow(() -> new NotFound("skill", skillUri))
                .uri();
        String zone = territory.zone(zoneCode).map(EmploymentZone::code).orElse(null);
        if (!mine().contains(skill)) {
            em.persist(new LearningWish(caller.requirePerson(), skill, zone, clock.instant()));
        }
    }

    /** Takes it back. */
    @Allowed(Permission.LEARN)
    public void forget(String skillUri) {
        em.createQuery("delete from LearningWish w where w.person = :person and w.skillUri in :skills")
                .setParameter("person", caller.requirePerson())
                .setParameter("skills", referential.same().all(skillUri))
                .executeUpdate();
    }

    /** What the caller wishes for. */
    @Allowed(value = Permission.LEARN, reads = true)
    public Set<String> mine() {
        UUID person = caller.requirePerson();
        return referential
                .same()
                .of(em.createQuery("select w.skillUri from LearningWish w where w.person = :person", String.class)
                        .setParameter("person", person)
                        .getResultList());
    }

    /**
     * What learners of a zone, and of those within an hour, have wished for in the last twelve months, what most do
     * first.
     *
     * @param zoneCode null for the region
     */
    @Allowed(value = Permission.AUTHOR_COURSE, reads = true)
    public List<Wished> wished(@Nullable String zoneCode, int most) {
        Set<String> near = zoneCode == null
                ? Set.of()
                : territory.near(zoneCode, MINUTES).stream()
                        .map(NearZone::zone)
                        .map(EmploymentZone::code)
                        .collect(Collectors.toSet());
        SameSkills same = referential.same();
        Map<String, Integer> people = new HashMap<>();
        em.createQuery(
                        "select w.skillUri, w.zoneCode, count(w) from LearningWish w where w.wishedAt >= :since"
                                + " group by w.skillUri, w.zoneCode",
                        Object[].class)
                .setParameter(
                        "since",
                        Clocks.today(clock)
                                .minus(HOLDS)
                                .atStartOfDay(Clocks.ZONE)
                                .toInstant())
                .getResultStream()
                .filter(row -> zoneCode == null || row[1] == null || near.contains((String) row[1]))
                .forEach(row -> people.merge(same.of((String) row[0]), ((Number) row[2]).intValue(), Integer::sum));
        return people.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(entry -> new Wished(entry.getKey(), entry.getValue()))
                .toList();
    }
}
