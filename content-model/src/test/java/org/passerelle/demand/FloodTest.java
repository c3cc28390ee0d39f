package org.passerelle.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.demand.index.DemandIndex;
import org.passerelle.demand.index.ZoneDemand;
import org.passerelle.kernel.Language;
import org.passerelle.skills.Referential;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

/** A thousand ads of one employer, posted as an employer posts them, too slowly to be taken for a flood. */
class FloodTest {
    private static final int ADS = 1000;
    private static final Duration BETWEEN = Duration.ofMinutes(31);

    private final Random random = new Random(11);

    private void post(World world, int employer, int openings, String... skills) {
        List<SkillAsk> asked = new ArrayList<>();
        for (String skill : skills) {
            asked.add(SkillAsk.required(skill));
        }
        UUID id = world.get(PostingDemand.class)
                .post(
                        Fair.draft(
                                Fair.employer(world, employer),
                                "Poste " + Long.toString(random.nextLong(), 36),
                                openings,
                                asked.toArray(new SkillAsk[0])),
                        null,
                        true);
        world.flush();
        DemandView view = world.get(PostingDemand.class).mine(id);
        assertEquals(1, view.trust().value(), "doubted: " + view.trust().doubts());
        assertEquals(id, view.cluster());
    }

    private static double asked(World world, String skill) {
        ZoneDemand all = world.get(DemandIndex.class).in(null);
        return all.share(skill) * all.openings();
    }

    @Test
    void movesNoSkillBeyondAQuarterOfItsDemandNorOfFewEmployersBeyondTwoOpenings() {
        try (World world = Fair.open(Database.H2.world())) {
            String own = world.get(Referential.class)
                    .suggest("weld", Language.EN, 1)
                    .get(0)
                    .uri();
            for (int i = 0; i < ADS; i++) {
                post(world, 3, 20, Fair.ACCOUNTING, own);
                world.pass(BETWEEN);
            }
            for (int employer = 0; employer < 3; employer++) {
                post(world, employer, 4, Fair.ACCOUNTING, Fair.ENTRIES);
            }
            world.pass(Duration.ofSeconds(21));
            double honest = asked(world, Fair.ENTRIES);
            assertTrue(honest > 5.9, "three employers with two openings each count, not " + honest);
            double all = asked(world, Fair.ACCOUNTING);
            assertTrue(all > honest * 1.2, "the thousand count for something, not " + all);
            assertEquals(4, all / 4, 0.05, "twelve openings of three employers, and a quarter of all");
            assertTrue(asked(world, own) <= 2 + 1e-9, "of one employer two openings count, not " + asked(world, own));
        }
    }
}
