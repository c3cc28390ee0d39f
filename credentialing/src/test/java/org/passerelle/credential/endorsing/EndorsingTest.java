package org.passerelle.credential.endorsing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.credential.batch.BatchRow;
import org.passerelle.credential.batch.BatchVerifying;
import org.passerelle.credential.batch.LinkedFiles;
import org.passerelle.credential.issuance.BoundWriter;
import org.passerelle.credential.issuance.CredentialView;
import org.passerelle.credential.issuance.Credentials;
import org.passerelle.credential.issuance.Disclosing;
import org.passerelle.credential.issuance.Disclosing.Choice;
import org.passerelle.credential.issuance.Issuing;
import org.passerelle.credential.issuance.Region;
import org.passerelle.credential.issuance.TokenProfile;
import org.passerelle.credential.issuance.Tokenising;
import org.passerelle.credential.reading.Dropped;
import org.passerelle.credential.verification.Check;
import org.passerelle.credential.verification.Finding;
import org.passerelle.credential.verification.FindingCode;
import org.passerelle.credential.verification.Verdict;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

class EndorsingTest {
    private static final UUID ROSA = new UUID(7, 1);
    private static final UUID FOUNDRY = new UUID(8, 1);
    private static final UUID BAKERY = new UUID(8, 2);
    private static final String SOURCE = "course/securite-du-soudage";
    private static final String COMMENT = "Qui la présente chez nous travaille en autonomie dès la première semaine.";

    private static CredentialView issued(World world) {
        world.at(Instant.parse("2026-11-27T09:00:00Z"));
        LinkedFiles nowhere = address -> Optional.empty();
        world.with(LinkedFiles.class, nowhere);
        world.get(Issuing.class).issue(Region.award());
        world.flush();
        return world.get(Credentials.class).mine().get(0);
    }

    private static void rosa(World world) {
        world.caller().is(ROSA, Permission.LEARN).in(FOUNDRY, Permission.VALIDATE_SKILL);
    }

    private static BatchRow checked(World world, String text) {
        return world.get(BatchVerifying.class)
                .verify(List.of(Dropped.of("a.json", text.getBytes(StandardCharsets.UTF_8))), "")
                .rows()
                .get(0);
    }

    private static List<Finding> said(BatchRow row) {
        return row.report().findings().stream()
                .filter(finding -> finding.check() == Check.ENDORSEMENT)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSaidIsSignedVerifiedWithTheCredentialAndTakenBack(Database database) {
        try (World world = Region.world(database)) {
            CredentialView credential = issued(world);
            rosa(world);
            Endorsing endorsing = world.get(Endorsing.class);
            UUID id = endorsing.endorse(FOUNDRY, "Métal Creusois", SOURCE, "  " + COMMENT + "\n");
            world.flush();
            assertEquals(COMMENT, endorsing.of(SOURCE).get(0).comment());
            BatchRow row = checked(world, credential.document());
            assertEquals(Verdict.VALID, row.verdict());
            assertEquals(List.of(Finding.of(FindingCode.ENDORSED, "Métal Creusois", COMMENT)), said(row));
            assertEquals(FindingCode.NOT_REVOKED, row.reason().code(), "the reason is that it is in force");
            String document = endorsing.documents(credential.code()).get(0);
            assertTrue(document.contains("EndorsementCredential"));
            assertTrue(
                    document.contains("Métal Creusois : « " + COMMENT + " »"), "nobody takes it for the region's word");
            assertEquals(Verdict.VALID_WITH_NOTES, checked(world, document).verdict(), "no badge, else in order");
            endorsing.withdraw(id);
            world.flush();
            assertEquals(List.of(), endorsing.of(SOURCE));
            assertEquals(List.of(), said(checked(world, credential.document())));
            BatchRow copy = checked(world, document);
            assertEquals(Verdict.NOT_VALID, copy.verdict(), "a copy tells that it was taken back");
            assertEquals(FindingCode.REVOKED, copy.reason().code());
            assertThrows(Refusal.class, () -> endorsing.withdraw(id));
            endorsing.endorse(FOUNDRY, "Métal Creusois", SOURCE, COMMENT);
        }
    }

    /** The forms of a credential that are signed when they are asked for. */
    private static List<String> signedNow(World world, CredentialView credential) {
        Tokenising tokens = world.get(Tokenising.class);
        return List.of(
                tokens.byCode(credential.code(), TokenProfile.VC_JWT),
                tokens.byCode(credential.code(), TokenProfile.OB3_JWT),
                world.get(BoundWriter.class)
                        .write(credential.id(), "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK")
                        .toString(),
                part(world, credential, true));
    }

    private static String part(World world, CredentialView credential, boolean endorsed) {
        world.caller().is(Region.ELOISE, Permission.LEARN);
        return world.get(Disclosing.class).shown(credential.id(), new Choice(Set.of(0), false, false, endorsed));
    }

    @ParameterizedTest
    @EnumSource
    void itTravelsWithWhatIsSignedWhenAskedForAndACopyTellsThatItWasTakenBack(Database database) {
        try (World world = Region.world(database)) {
            CredentialView credential = issued(world);
            UUID request = world.get(AskingEndorsement.class).ask(credential.id(), FOUNDRY, "Cet été, ensemble.");
            world.flush();
            rosa(world);
            world.get(AskingEndorsement.class).endorse(request, "Métal Creusois", COMMENT);
            world.flush();
            UUID id = world.get(Endorsing.class).mine().get(0).id();
            List<String> copies = signedNow(world, credential);
            for (String copy : copies) {
                BatchRow row = checked(world, copy);
                assertTrue(row.report().verdict().ordinal() <= Verdict.VALID_WITH_NOTES.ordinal(), row.toString());
                assertEquals(1, said(row).size(), "told once, though the register has it too: " + row);
                assertEquals(FindingCode.ENDORSED, said(row).get(0).code());
                assertTrue(said(row).get(0).details().toString().contains(COMMENT));
            }
            assertEquals(
                    List.of(),
                    said(checked(world, part(world, credential, false))),
                    "a holder may keep it to themselves");
            rosa(world);
            world.get(Endorsing.class).withdraw(id);
            world.flush();
            for (String copy : copies) {
                assertEquals(
                        List.of(FindingCode.ENDORSEMENT_NOT_VALID),
                        said(checked(world, copy)).stream().map(Finding::code).toList());
            }
            signedNow(world, credential).forEach(copy -> assertEquals(List.of(), said(checked(world, copy))));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNameAloneIsNoEndorsementAndNobodySpeaksForAnother(Database database) {
        try (World world = Region.world(database)) {
            issued(world);
            rosa(world);
            Endorsing endorsing = world.get(Endorsing.class);
            for (String wrong : new String[] {null, "", "Bravo !", "x".repeat(39), "x".repeat(501)}) {
                Refusal refusal =
                        assertThrows(Refusal.class, () -> endorsing.endorse(FOUNDRY, "Métal Creusois", SOURCE, wrong));
                assertEquals("comment", refusal.field());
            }
            assertThrows(Refusal.class, () -> endorsing.endorse(FOUNDRY, "Métal Creusois", "never-earned", COMMENT));
            assertThrows(NotFound.class, () -> endorsing.endorse(BAKERY, "Boulangerie", SOURCE, COMMENT));
            UUID id = endorsing.endorse(FOUNDRY, "Métal Creusois", SOURCE, COMMENT);
            world.flush();
            assertThrows(Refusal.class, () -> endorsing.endorse(FOUNDRY, "Métal Creusois", SOURCE, COMMENT), "once");
            world.caller().is(new UUID(7, 9)).in(BAKERY, Permission.VALIDATE_SKILL);
            assertThrows(NotFound.class, () -> endorsing.withdraw(id));
            assertEquals(List.of(), endorsing.mine());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aHolderAsksAndTheHouseEndorsesTheirCredentialAlone(Database database) {
        try (World world = Region.world(database)) {
            CredentialView credential = issued(world);
            AskingEndorsement asking = world.get(AskingEndorsement.class);
            assertThrows(Refusal.class, () -> asking.ask(credential.id(), FOUNDRY, " "));
            UUID request = asking.ask(credential.id(), FOUNDRY, "Nous avons soudé ensemble cet été.");
            world.flush();
            assertThrows(Refusal.class, () -> asking.ask(credential.id(), FOUNDRY, "Encore ?"));
            assertEquals(AskState.OPEN, asking.of(credential.id()).get(0).state());
            world.caller().is(new UUID(7, 9), Permission.LEARN).in(BAKERY, Permission.VALIDATE_SKILL);
            assertEquals(List.of(), asking.waiting());
            assertThrows(NotFound.class, () -> asking.one(request));
            assertThrows(NotFound.class, () -> asking.endorse(request, "Boulangerie", COMMENT));
            assertThrows(NotFound.class, () -> asking.ask(credential.id(), BAKERY, "Pas la mienne"));
            world.caller().is(Region.ELOISE, Permission.LEARN).in(FOUNDRY, Permission.VALIDATE_SKILL);
            assertThrows(Refusal.class, () -> asking.endorse(request, "Métal Creusois", COMMENT), "not one's own");
            rosa(world);
            assertEquals(credential.code(), asking.waiting().get(0).code());
            asking.endorse(request, "Métal Creusois", COMMENT);
            world.flush();
            assertEquals(List.of(), asking.waiting());
            assertThrows(Refusal.class, () -> asking.decline(request));
            assertEquals(1, said(checked(world, credential.document())).size());
            assertEquals(List.of(), world.get(Endorsing.class).of(SOURCE), "nothing is said of the course");
            world.caller().is(Region.ELOISE, Permission.LEARN);
            assertEquals(AskState.ENDORSED, asking.of(credential.id()).get(0).state());
        }
    }
}
