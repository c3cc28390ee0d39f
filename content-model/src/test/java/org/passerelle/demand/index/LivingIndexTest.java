package org.passerelle.demand.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.demand.DemandDraft;
import org.passerelle.demand.DemandKind;
import org.passerelle.demand.DemandSource;
import org.passerelle.demand.DemandView;
import org.passerelle.demand.Employer;
import org.passerelle.demand.Fair;
import org.passerelle.demand.KeepingDemand;
import org.passerelle.demand.PostingDemand;
import org.passerelle.demand.Reading;
import org.passerelle.demand.ReceivingDemand;
import org.passerelle.demand.SkillAsk;
import org.passerelle.kernel.Language;
import org.passerelle.skills.Occupation;
import org.passerelle.skills.Referential;
import org.passerelle.skills.Skill;
import org.passerelle.territory.EmploymentZone;
import org.passerelle.territory.Territory;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

/**
 * The index that takes in what changes, held against the formula written out plainly over all that is stored, after any
 * sequence of what may happen to demands.
 */
class LivingIndexTest {
    private static final int STEPS = 160;
    private static final List<String> ZONES = List.of(Fair.ZONE, "7501", "7505");
    private static final List<String> ADS = List.of(
            "Vous soudez des cuves et des garde-corps en inox selon le procédé TIG, à plat et en corniche, d’après plan."
                    + " Vous préparez vos pièces, réglez le poste et contrôlez vos cordons à l’œil et par ressuage.",
            "Vous tenez la caisse et les comptes de trois boutiques du centre, rapprochez les relevés de la banque,"
                    + " relancez les clients en retard et préparez chaque mois les pièces pour notre cabinet.");

    private enum Act {
        POST,
        READ_LATE,
        POST_AGAIN,
        EDIT,
        ADD,
        WITHDRAW,
        FILL,
        PASS
    }

    /** A demand, and whose it is. */
    private record Posted(UUID id, int employer) {}

    /** One run through a random life, over one database. */
    private static final class Life {
        private final World world;
        private final Random random;
        private final List<String> skills;
        private final List<String> occupations;
        private final List<Posted> alive = new ArrayList<>();
        private final Map<Act, Integer> done = new EnumMap<>(Act.class);
        private int number;

        Life(World world, int seed) {
            this.world = world;
            this.random = new Random(seed);
            this.occupations = world.get(Referential.class).suggestOccupations("s", Language.EN, 4).stream()
                    .map(Occupation::uri)
                    .toList();
            this.skills = world.get(Referential.class).suggest("s", Language.EN, 7).stream()
                    .map(Skill::uri)
                    .toList();
        }

        List<Double> live() {
            List<Double> told = new ArrayList<>();
            for (int step = 0; step < STEPS; step++) {
                Act act = alive.size() < 6 ? Act.POST : Act.values()[random.nextInt(Act.values().length)];
                done.merge(act, 1, Integer::sum);
                act(act);
                world.flush();
                world.pass(Duration.ofMinutes(1));
                if (step % 8 == 7) {
                    told.addAll(check());
                }
            }
            assertEquals(Act.values().length, done.size(), "not everything happened: " + done);
            assertTrue(merged() > 0, "no two postings were one");
            return told;
        }

        private void act(Act act) {
            PostingDemand posting = world.get(PostingDemand.class);
            switch (act) {
                case POST -> post(draft(random.nextInt(4), "Poste " + words(4), words(12)));
                case READ_LATE -> read();
                case POST_AGAIN -> post(draft(random.nextInt(4), "Soudeur ou comptable", ADS.get(random.nextInt(2))));
                case EDIT -> {
                    Posted one = own();
                    DemandView view = posting.mine(one.id);
                    String text = random.nextInt(3) == 0 ? ADS.get(random.nextInt(2)) : words(14);
                    String title = text.startsWith("Vous") ? "Soudeur ou comptable " + words(2) : "Poste " + words(4);
                    posting.edit(one.id, draft(one.employer, title, text), view.version());
                }
                case ADD -> posting.add(own().id, 1 + random.nextInt(3));
                case WITHDRAW -> posting.withdraw(end());
                case FILL -> posting.fill(end(), random.nextBoolean());
                case PASS -> {
                    world.pass(Duration.ofDays(1 + random.nextInt(12)));
                    world.get(KeepingDemand.class).expire();
                    world.flush();
                    alive.removeIf(one -> !mine(one).isAlive());
                }
            }
        }

        private Posted own() {
            Posted one = alive.get(random.nextInt(alive.size()));
            Fair.employer(world, one.employer);
            return one;
        }

        private UUID end() {
            Posted one = own();
            alive.remove(one);
            return one.id;
        }

        private DemandView mine(Posted one) {
            Fair.employer(world, one.employer);
            return world.get(PostingDemand.class).mine(one.id);
        }

        private void post(DemandDraft draft) {
            UUID id = world.get(PostingDemand.class).post(draft, null, true);
            alive.add(new Posted(id, last));
        }

        private int last;

        private DemandDraft draft(int employer, String title, String text) {
            last = employer;
            UUID organisation = Fair.employer(world, employer);
            return draft(organisation, title, text, DemandSource.ENTRY);
        }

        private DemandDraft draft(UUID organisation, String title, String text, DemandSource source) {
            List<SkillAsk> asked = skills.stream()
                    .filter(skill -> random.nextInt(3) == 0)
                    .map(skill -> random.nextBoolean() ? SkillAsk.required(skill) : SkillAsk.wished(skill))
                    .collect(Collectors.toCollection(ArrayList::new));
            if (asked.isEmpty()) {
                asked.add(SkillAsk.required(skills.get(0)));
            }
            LocalDate day = LocalDate.ofInstant(now(), java.time.ZoneOffset.UTC);
            return new DemandDraft(
                    organisation,
                    title,
                    text,
                    DemandKind.VACANCY,
                    1 + random.nextInt(25),
                    ZONES.get(random.nextInt(ZONES.size())),
                    null,
                    random.nextInt(3) == 0 ? null : occupations.get(random.nextInt(occupations.size())),
                    null,
                    day.plusDays(3 + random.nextInt(60)),
                    asked,
                    source);
        }

        private void read() {
            Instant seen = now().minus(Duration.ofDays(random.nextInt(70)));
            world.get(ReceivingDemand.class)
                    .receive(
                            new Reading(
                                    "feed:" + number++,
                                    Employer.read("", "Maison " + random.nextInt(6)),
                                    draft(null, "Poste " + words(4), words(12), DemandSource.FEED),
                                    seen),
                            UUID.randomUUID());
        }

        private String words(int count) {
            StringBuilder words = new StringBuilder();
            for (int i = 0; i < count; i++) {
                words.append(Integer.toString(100_000 + random.nextInt(900_000), 36))
                        .append(' ');
            }
            return words.toString().strip();
        }

        private Instant now() {
            return world.get(Clock.class).instant();
        }

        private int merged() {
            return ((Number) world.em()
                            .createNativeQuery(
                                    "select count(*) - count(distinct cluster_id) from content.demand_signal")
                            .getSingleResult())
                    .intValue();
        }

        /** Holds the index against the formula; answers what it tells. */
        private List<Double> check() {
            world.pass(Duration.ofSeconds(21));
            Instant hour = now().truncatedTo(ChronoUnit.HOURS);
            List<EmploymentZone> zones = world.get(Territory.class).zones();
            Commuting commuting = new Commuting(
                    zones.stream().map(EmploymentZone::code).toList(), world.get(Territory.class)::minutes);
            Map<String, String> regions =
                    zones.stream().collect(Collectors.toMap(EmploymentZone::code, EmploymentZone::region));
            Collection<Observation> stored = Stored.all(world.em());
            Plain plain = new Plain(stored, commuting, regions, hour);
            DemandIndex index = world.get(DemandIndex.class);
            List<Double> told = new ArrayList<>();
            for (String zone : ZONES) {
                ZoneDemand view = index.in(zone);
                assertEquals(plain.openings(zone), view.openings(), 1e-9);
                assertEquals(plain.evidence(zone), view.evidence(), 1e-6);
                told.add(view.openings());
                told.add(view.evidence());
                for (String subject : subjects()) {
                    assertEquals(plain.share(subject, zone), view.share(subject), 1e-9, subject + " in " + zone);
                    told.addAll(figures(index.demand(subject, zone)));
                    told.add(index.trend(subject, zone).change());
                }
            }
            for (String subject : subjects()) {
                assertEquals(plain.everywhere(subject), index.in(null).share(subject), 1e-9, subject);
                told.addAll(figures(index.demand(subject, null)));
            }
            return told;
        }

        private List<String> subjects() {
            return Stream.concat(skills.stream(), occupations.stream()).toList();
        }

        private static List<Double> figures(DemandFigures demand) {
            return List.of(
                    demand.share(),
                    demand.low(),
                    demand.high(),
                    demand.expected(),
                    (double) demand.openings(),
                    (double) demand.employers(),
                    (double) demand.signals(),
                    (double) demand.withinMinutes(),
                    demand.estimatedFromRegion() ? 1.0 : 0.0,
                    demand.told() ? 1.0 : 0.0);
        }
    }

    private static List<Double> lived(Database database, int seed) {
        try (World world = Fair.open(database.world())) {
            return new Life(world, seed).live();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void afterAnyLifeOfDemandsTheIndexEqualsTheFormulaOverAllThatIsStoredOnBothDatabases(int seed) {
        List<Double> embedded = lived(Database.H2, seed);
        List<Double> server = lived(Database.POSTGRESQL, seed);
        assertEquals(embedded.size(), server.size());
        for (int i = 0; i < embedded.size(); i++) {
            assertEquals(embedded.get(i), server.get(i), 1e-9, "figure " + i);
        }
    }
}
