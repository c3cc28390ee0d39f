package org.passerelle.credential.issuance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.credential.verification.Claims;
import org.passerelle.credential.verification.FindingCode;
import org.passerelle.credential.verification.Verdict;
import org.passerelle.credential.verification.VerificationReport;
import org.passerelle.credential.verification.Verifying;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

class DisclosingTest {
    private static World open(Database database) {
        World world = Region.world(database);
        world.at(Instant.parse("2026-11-27T09:00:00Z"));
        return world;
    }

    private static VerificationReport verified(World world, String document) {
        return world.get(Verifying.class).verify(document);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsChosenVerifiesAndNothingElseIsInIt(Database database) {
        try (World world = open(database)) {
            UUID id = world.get(Issuing.class).issue(Region.award());
            world.flush();
            Disclosing disclosing = world.get(Disclosing.class);
            List<Disclosing.Part> parts = disclosing.parts(id);
            assertEquals(
                    List.of(true, false),
                    parts.stream().map(Disclosing.Part::attained).toList());

            String shown = disclosing.shown(id, new Disclosing.Choice(Set.of(0), true, true));
            VerificationReport report = verified(world, shown);
            assertEquals(
                    Verdict.VALID_WITH_NOTES,
                    report.verdict(),
                    report.findings().toString());
            assertTrue(report.findings().stream().anyMatch(f -> f.code() == FindingCode.PART_INTACT));
            assertTrue(report.findings().stream().anyMatch(f -> f.code() == FindingCode.KEY_IN_USE));
            Claims claims = Objects.requireNonNull(report.claims());
            assertEquals(1, claims.results().size());
            assertTrue(shown.contains("Éloïse"));
            assertFalse(shown.contains("InProgress"), "the skill that is on the way was kept back");

            String nameless = disclosing.shown(id, new Disclosing.Choice(Set.of(1), false, false));
            assertEquals(Verdict.VALID_WITH_NOTES, verified(world, nameless).verdict());
            assertFalse(nameless.contains("Éloïse"));
            assertFalse(nameless.contains("Deux épreuves"));
            assertEquals(
                    Verdict.NOT_VALID,
                    verified(world, shown.replaceAll("\"value\":\"8\\d\"", "\"value\":\"100\""))
                            .verdict());
            assertEquals(
                    Verdict.VALID_WITH_NOTES,
                    verified(world, disclosing.shown(id, new Disclosing.Choice(Set.of(), true, false)))
                            .verdict());
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheHolderChoosesAndOnlyWhatIsThereAndInForce(Database database) {
        try (World world = open(database)) {
            UUID id = world.get(Issuing.class).issue(Region.award());
            world.flush();
            Disclosing disclosing = world.get(Disclosing.class);
            assertThrows(Refusal.class, () -> disclosing.shown(id, new Disclosing.Choice(Set.of(2), true, true)));
            String shown = disclosing.shown(id, new Disclosing.Choice(Set.of(0), true, true));
            world.caller().is(new UUID(1, 1), Permission.LEARN);
            assertThrows(NotFound.class, () -> disclosing.shown(id, new Disclosing.Choice(Set.of(0), true, true)));
            assertThrows(NotFound.class, () -> disclosing.parts(id));
            world.get(Credentials.class).revoke(id, "Erreur.");
            world.flush();
            assertEquals(Verdict.NOT_VALID, verified(world, shown).verdict(), "a part is withdrawn with the whole");
            world.caller().is(Region.ELOISE, Permission.LEARN);
            assertThrows(Refusal.class, () -> disclosing.shown(id, new Disclosing.Choice(Set.of(0), true, true)));
        }
    }
}
