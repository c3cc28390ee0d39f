package org.passerelle.credential.attestation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.passerelle.credential.attestation.AttestingTest.CLAIRE;
import static org.passerelle.credential.attestation.AttestingTest.HOSPITAL;
import static org.passerelle.credential.attestation.AttestingTest.OTHER_HOUSE;
import static org.passerelle.credential.attestation.AttestingTest.YOUSSEF;
import static org.passerelle.credential.attestation.AttestingTest.as;
import static org.passerelle.credential.attestation.AttestingTest.assertRefused;
import static org.passerelle.credential.attestation.AttestingTest.draft;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.credential.issuance.Region;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

/** Éloïse asks the hospital in which she soldered pipes to attest it. */
class AskingAttestationTest {
    private static final LocalDate DONE = LocalDate.of(2026, 11, 20);

    private static RequestedAttestation wish(String to, String skill, LocalDate day) {
        return RequestedAttestation.of(to, skill, "Douze raccords soudés.", "Hôpital de la Dronne, atelier", day);
    }

    private static RequestedAttestation wish() {
        return wish(" Youssef@Exemple.fr ", Region.SOUDER, DONE);
    }

    private static AskingAttestation asking(World world, UUID person) {
        return as(world, person).get(AskingAttestation.class);
    }

    private static UUID asked(World world) {
        return asking(world, Region.ELOISE).ask(HOSPITAL, wish());
    }

    private static AttestationRequestView seenByEloise(World world) {
        world.flush();
        return asking(world, Region.ELOISE).mine().get(0);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsAskedForIsTakenUpOnceAsAnAttestationOfThatSkillToThatPerson(Database database) {
        try (World world = AttestingTest.world(database)) {
            UUID id = asked(world);
            AskingAttestation desk = asking(world, YOUSSEF);
            assertEquals("youssef@exemple.fr", desk.waiting().get(0).requested().to());
            assertEquals("eloise@exemple.fr", desk.mailbox(id));
            AttestationDraft elsewhere = draft(3).about("autre@exemple.fr", Region.LIRE);
            UUID attestation = desk.takeUp(id, elsewhere);
            world.flush();
            AttestationView written = world.get(Attesting.class).one(attestation);
            assertEquals("eloise@exemple.fr", written.draft().email(), "whoever asked, whatever was typed");
            assertEquals(Region.SOUDER, written.draft().skill());
            assertEquals(List.of(), desk.waiting());
            assertRefused("award.request.over", () -> desk.takeUp(id, draft(3)));
            assertRefused("award.request.over", () -> desk.decline(id, ""));
            AttestationRequestView mine = seenByEloise(world);
            assertEquals(RequestState.TAKEN_UP, mine.state());
            assertEquals(Optional.of(attestation), mine.attestation());
            assertEquals(1, world.get(AnsweringAttestation.class).waiting(), "she is asked to agree");
            assertRefused("award.request.over", () -> world.get(AskingAttestation.class).takeBack(id));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDeclinedSaysWhyAndCanBeAskedAgain(Database database) {
        try (World world = AttestingTest.world(database)) {
            UUID id = asked(world);
            asking(world, CLAIRE).decline(id, " Nous ne vous avons pas vue souder. ");
            AttestationRequestView mine = seenByEloise(world);
            assertEquals(RequestState.DECLINED, mine.state());
            assertEquals("Nous ne vous avons pas vue souder.", mine.reason());
            assertEquals(
                    List.of(RequestState.OPEN, RequestState.DECLINED),
                    world.events().stream()
                            .filter(AttestationRequested.class::isInstance)
                            .map(event -> ((AttestationRequested) event).request().state())
                            .toList(),
                    "both sides are told");
            asked(world);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsTakenBackIsSeenByNobodyAndCannotBeTakenUp(Database database) {
        try (World world = AttestingTest.world(database)) {
            UUID id = asked(world);
            asking(world, Region.ELOISE).takeBack(id);
            AskingAttestation desk = asking(world, YOUSSEF);
            assertEquals(List.of(), desk.waiting());
            assertRefused("award.request.over", () -> desk.takeUp(id, draft(2)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodyAnswersTheirOwnOrForAnotherHouseOrTakesBackForOthers(Database database) {
        try (World world = AttestingTest.world(database)) {
            UUID id = asked(world);
            AskingAttestation other = asking(world, YOUSSEF);
            assertThrows(NotFound.class, () -> other.takeBack(id));
            world.caller().nobody().is(CLAIRE).in(OTHER_HOUSE, Permission.ATTEST_SKILL);
            assertEquals(List.of(), other.waiting());
            assertThrows(NotFound.class, () -> other.one(id));
            assertThrows(NotFound.class, () -> other.mailbox(id));
            assertThrows(NotFound.class, () -> other.takeUp(id, draft(2)));
            assertThrows(NotFound.class, () -> other.decline(id, ""));
            as(world, Region.ELOISE).caller().in(HOSPITAL, Permission.ATTEST_SKILL);
            assertEquals(List.of(), other.waiting());
            assertThrows(NotFound.class, () -> other.takeUp(id, draft(2)), "not for herself");
            assertThrows(NotFound.class, () -> other.decline(id, ""));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatMakesNoSenseOrIsTooMuchIsRefused(Database database) {
        try (World world = AttestingTest.world(database)) {
            AskingAttestation asking = asking(world, Region.ELOISE);
            assertRefused("award.attest.noSkill", () -> asking.ask(HOSPITAL, wish("", Region.LIRE, DONE)));
            LocalDate tomorrow = LocalDate.of(2026, 12, 20);
            assertRefused("award.attest.dayWrong", () -> asking.ask(HOSPITAL, wish("", Region.SOUDER, tomorrow)));
            LocalDate once = LocalDate.of(2010, 1, 1);
            assertRefused("award.attest.dayWrong", () -> asking.ask(HOSPITAL, wish("", Region.SOUDER, once)));
            assertRefused(
                    "award.attest.notYourself",
                    () -> asking.ask(HOSPITAL, wish("ELOISE@exemple.fr", Region.SOUDER, DONE)));
            asking.ask(HOSPITAL, wish());
            world.flush();
            assertRefused("award.request.before", () -> asking.ask(HOSPITAL, wish()));
            for (int i = 1; i < 10; i++) {
                asking.ask(UUID.randomUUID(), wish());
            }
            world.flush();
            assertRefused("award.request.many", () -> asking.ask(OTHER_HOUSE, wish()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theDatabaseHoldsThatTheSameIsOpenOnceOnly(Database database) {
        try (World world = AttestingTest.world(database)) {
            asked(world);
            AttestationRequest twin = new AttestationRequest(Region.ELOISE, HOSPITAL, wish(), Region.EARNED);
            assertThrows(
                    RuntimeException.class,
                    () -> world.get(AttestationRequests.class).add(twin));
        }
    }

    @Test
    void whatIsMissingOrWrongIsSaidBesideItsField() {
        assertRefused("kernel.required", () -> RequestedAttestation.of("", Region.SOUDER, " ", "ici", DONE));
        assertRefused("kernel.required", () -> RequestedAttestation.of("", Region.SOUDER, "x", null, DONE));
        assertRefused("award.attest.noSkill", () -> RequestedAttestation.of("", "", "x", "ici", DONE));
        assertRefused("award.attest.emailWrong", () -> RequestedAttestation.of("qui", Region.SOUDER, "x", "ici", DONE));
        assertFalse(assertThrows(
                        Refusal.class, () -> RequestedAttestation.of("", Region.SOUDER, "x".repeat(1501), "ici", DONE))
                .code()
                .isEmpty());
    }
}
