package org.passerelle.credential.keeping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.credential.batch.BatchReport;
import org.passerelle.credential.batch.BatchRow;
import org.passerelle.credential.batch.BatchVerifying;
import org.passerelle.credential.batch.LinkedFiles;
import org.passerelle.credential.issuance.CredentialRevoked;
import org.passerelle.credential.issuance.Credentials;
import org.passerelle.credential.issuance.Issuing;
import org.passerelle.credential.issuance.Region;
import org.passerelle.credential.proof.KeySeal;
import org.passerelle.credential.reading.Dropped;
import org.passerelle.credential.verification.Finding;
import org.passerelle.credential.verification.FindingCode;
import org.passerelle.credential.verification.StatusAgain;
import org.passerelle.credential.verification.Verdict;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

class KeepingReportsTest {
    private static final UUID ROSA = new UUID(7, 1);
    private static final UUID PAUL = new UUID(7, 2);
    private static final UUID FOUNDRY = new UUID(8, 1);
    private static final UUID BAKERY = new UUID(8, 2);
    private static final LocalDate UNTIL = LocalDate.of(2027, 3, 1);

    /** Two files, one of them a credential of ours, checked by Rosa of the foundry. */
    private static final class Kept implements AutoCloseable {
        final World world;
        final UUID credential;
        final KeepingReports keeping;
        final String slip;

        Kept(Database database) {
            world = Region.world(database);
            world.at(Instant.parse("2026-11-27T09:00:00Z"));
            LinkedFiles nowhere = address -> Optional.empty();
            world.with(LinkedFiles.class, nowhere);
            credential = world.get(Issuing.class).issue(Region.award());
            world.flush();
            String document = world.get(Credentials.class).mine().get(0).document();
            keeping = world.get(KeepingReports.class);
            rosa();
            BatchReport report = world.get(BatchVerifying.class)
                    .verify(List.of(file("eloise.json", document), file("photo.txt", "bonjour")), "");
            slip = world.get(ReportSlip.class).write(report);
        }

        void rosa() {
            world.caller().is(ROSA).in(FOUNDRY, Permission.VALIDATE_SKILL);
        }

        UUID keep(boolean told) {
            UUID batch = keeping.keep(FOUNDRY, slip, new BatchDraft(" Soudeurs ", "Recrutement", UNTIL, told));
            world.flush();
            return batch;
        }

        RowView first(UUID batch) {
            return keeping.rowsOf(batch).get(0);
        }

        private static Dropped file(String name, String text) {
            return Dropped.of(name, text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void close() {
            world.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aHouseKeepsWhatWasFoundAndNotTheCredential(Database database) {
        try (Kept kept = new Kept(database)) {
            UUID batch = kept.keep(false);
            BatchView view = kept.keeping.one(batch);
            assertEquals("Soudeurs", view.name());
            assertEquals(2, view.rows());
            RowView row = kept.first(batch);
            assertEquals("Éloïse Lœuillet-Çağlar", row.holder());
            assertEquals("Sécurité du soudage", row.achievement());
            assertEquals("Région d’essai", row.issuerName());
            assertEquals("urn:uuid:" + kept.credential, row.uri());
            assertEquals(Verdict.VALID, row.verdict());
            assertEquals(64, row.sha256().length());
            assertTrue(row.ours());
            assertEquals(FindingCode.NOT_REVOKED, row.reason().code());
            assertEquals(
                    FindingCode.NOT_REVOKED,
                    row.findings().get(row.findings().size() - 1).code());
            RowView other = kept.keeping.rowsOf(batch).get(1);
            assertEquals("", other.uri());
            assertEquals("photo.txt", other.file());
            Object stored = kept.world
                    .em()
                    .createNativeQuery("select findings from credential.kept_row where number = 1")
                    .getSingleResult();
            assertFalse(stored.toString().contains("proofValue"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void colleaguesSeeItAndNobodyElse(Database database) {
        try (Kept kept = new Kept(database)) {
            UUID batch = kept.keep(false);
            UUID row = kept.first(batch).id();
            kept.world.caller().is(PAUL).in(FOUNDRY, Permission.VALIDATE_SKILL);
            assertEquals(1, kept.keeping.mine().size());
            kept.keeping.accept(batch, List.of(row));
            kept.world.flush();
            assertEquals(1, kept.keeping.one(batch).counts().accepted());
            kept.world.caller().is(PAUL).in(BAKERY, Permission.VALIDATE_SKILL);
            assertEquals(List.of(), kept.keeping.mine());
            assertThrows(NotFound.class, () -> kept.keeping.one(batch));
            assertThrows(NotFound.class, () -> kept.keeping.rowsOf(batch));
            assertThrows(NotFound.class, () -> kept.keeping.row(row));
            assertThrows(NotFound.class, () -> kept.keeping.accept(batch, List.of(row)));
            assertThrows(NotFound.class, () -> kept.keeping.delete(batch));
            assertThrows(
                    NotFound.class, () -> kept.world.get(AskingEvidence.class).ask(row, "x".repeat(30)));
            assertThrows(
                    NotFound.class,
                    () -> kept.keeping.keep(
                            FOUNDRY, kept.slip, new BatchDraft("Soudeurs", "Recrutement", UNTIL, false)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSlipThatWasAlteredOrIsAnothersOrTooOldIsRefused(Database database) {
        try (Kept kept = new Kept(database)) {
            String altered =
                    kept.slip.substring(0, 60) + (kept.slip.charAt(60) == 'A' ? 'B' : 'A') + kept.slip.substring(61);
            for (String bad : List.of(altered, "", "%%%", kept.slip.substring(0, 20))) {
                assertThrows(Refusal.class, () -> kept.keeping.rows(bad));
            }
            assertEquals(2, kept.keeping.rows(kept.slip));
            kept.world.caller().is(PAUL).in(FOUNDRY, Permission.VALIDATE_SKILL);
            assertThrows(Refusal.class, () -> kept.keeping.rows(kept.slip));
            kept.rosa();
            kept.world.pass(Duration.ofHours(3));
            assertThrows(Refusal.class, () -> kept.keeping.rows(kept.slip));
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void whatOneNodeCheckedIsKeptOnAnotherOfTheSamePassphraseOnly(Database database) {
        try (Kept kept = new Kept(database);
                World second = Region.world(database);
                World stranger = Region.world(database)) {
            second.at(Instant.parse("2026-11-27T10:00:00Z"));
            second.caller().is(ROSA).in(FOUNDRY, Permission.VALIDATE_SKILL);
            assertEquals(2, second.get(ReportSlip.class).read(kept.slip).rows().size());
            KeySeal other = () -> "une autre phrase de passe";
            stranger.with(KeySeal.class, other);
            stranger.at(Instant.parse("2026-11-27T10:00:00Z"));
            stranger.caller().is(ROSA).in(FOUNDRY, Permission.VALIDATE_SKILL);
            ReportSlip strange = stranger.get(ReportSlip.class);
            assertThrows(Refusal.class, () -> strange.read(kept.slip));
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void aThousandRowsTravelInLessThanAMegabyte(Database database) {
        try (Kept kept = new Kept(database)) {
            String document = kept.world
                    .em()
                    .createNativeQuery("select document from credential.credential")
                    .getSingleResult()
                    .toString();
            BatchReport one =
                    kept.world.get(BatchVerifying.class).verify(List.of(Kept.file("eloise.json", document)), "Éloïse");
            List<BatchRow> rows = IntStream.rangeClosed(1, 1000)
                    .mapToObj(n -> new BatchRow(
                            n,
                            UUID.randomUUID() + ".json",
                            "",
                            one.rows().get(0).report(),
                            document.replace("Sécurité", UUID.randomUUID().toString())))
                    .toList();
            String slip = kept.world.get(ReportSlip.class).write(new BatchReport(rows, one.checkedAt()));
            assertTrue(slip.length() < 1_000_000, "it takes " + slip.length());
            assertEquals(1000, kept.keeping.rows(slip));
            UUID batch = kept.keeping.keep(FOUNDRY, slip, new BatchDraft("Mille", "Recrutement", UNTIL, false));
            kept.world.flush();
            assertEquals(1000, kept.keeping.rowsOf(batch).size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void itIsKeptUntilItsDayWhichIsWithinTwoYears(Database database) {
        try (Kept kept = new Kept(database)) {
            for (LocalDate wrong : new LocalDate[] {
                null, LocalDate.of(2026, 11, 27), LocalDate.of(2026, 1, 1), LocalDate.of(2028, 11, 28)
            }) {
                Refusal refusal = assertThrows(
                        Refusal.class,
                        () -> kept.keeping.keep(
                                FOUNDRY, kept.slip, new BatchDraft("Soudeurs", "Recrutement", wrong, false)));
                assertEquals("until", refusal.field());
            }
            UUID batch = kept.keep(false);
            kept.world.get(AskingEvidence.class).ask(kept.first(batch).id(), "Une photo d’une soudure à plat ?");
            kept.world.flush();
            WatchingReports watching = kept.world.get(WatchingReports.class);
            assertEquals(0, watching.forget());
            kept.world.at(Instant.parse("2027-03-01T22:59:00Z"));
            assertEquals(1, kept.keeping.mine().size(), "the last day counts");
            kept.world.at(Instant.parse("2027-03-01T23:01:00Z"));
            assertThrows(NotFound.class, () -> kept.keeping.one(batch), "it is gone before the job comes by");
            assertEquals(1, watching.forget());
            kept.world.flush();
            for (String table : List.of("kept_batch", "kept_row", "evidence_request")) {
                Object left = kept.world
                        .em()
                        .createNativeQuery("select count(*) from credential." + table)
                        .getSingleResult();
                assertEquals(0, ((Number) left).intValue(), table);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoAcceptedACredentialIsToldWhenItIsWithdrawn(Database database) {
        try (Kept kept = new Kept(database)) {
            UUID accepted = kept.keep(false);
            UUID looked = kept.keep(false);
            kept.keeping.accept(accepted, List.of(kept.first(accepted).id()));
            kept.world.flush();
            assertEquals(List.of(), kept.keeping.news());
            kept.world.get(Credentials.class).revoke(kept.credential, "Délivrée par erreur.");
            CredentialRevoked event = (CredentialRevoked)
                    kept.world.events().get(kept.world.events().size() - 1);
            kept.world.events().clear();
            kept.world.get(WatchingReports.class).revoked(event);
            kept.world.flush();
            assertEquals(1, kept.world.events().size(), "only the house that accepted it is told");
            AcceptedWithdrawn told = (AcceptedWithdrawn) kept.world.events().get(0);
            assertEquals(FOUNDRY, told.organisation());
            RowView news = kept.keeping.news().get(0);
            assertEquals("Délivrée par erreur.", news.withdrawnReason());
            assertEquals(FindingCode.REVOKED, news.withdrawn());
            assertTrue(kept.first(looked).isWithdrawn());
            assertThrows(
                    Refusal.class,
                    () -> kept.keeping.accept(looked, List.of(kept.first(looked).id())));
            kept.keeping.see(news.id());
            kept.world.flush();
            assertEquals(List.of(), kept.keeping.news());
            assertEquals(1, kept.keeping.one(accepted).counts().withdrawn());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatOthersIssuedIsLookedUpOnceADayAsLongAsTheHouseReliesOnIt(Database database) {
        try (Kept kept = new Kept(database)) {
            UUID batch = kept.keep(false);
            RowDraft draft = new RowDraft(
                    3,
                    "club.json",
                    "Éloïse",
                    "Voile",
                    "did:key:z6Mk",
                    "",
                    "urn:example:1",
                    Verdict.VALID_WITH_NOTES,
                    List.of(Finding.of(FindingCode.ISSUER_UNKNOWN, "did:key:z6Mk")),
                    "",
                    "{}");
            KeptRow row = new KeptRow(
                    batch, draft, null, kept.world.get(java.time.Clock.class).instant());
            kept.world.em().persist(row);
            FindingCode[] now = {FindingCode.NOT_REVOKED};
            StatusAgain status = new StatusAgain() {
                @Override
                public Finding finding(String pointer) {
                    return Finding.of(now[0]);
                }
            };
            kept.world.with(StatusAgain.class, status);
            WatchingReports watching = kept.world.get(WatchingReports.class);
            kept.world.pass(Duration.ofDays(1));
            assertEquals(0, watching.lookUp(10), "nobody relies on it");
            kept.keeping.accept(batch, List.of(row.id()));
            kept.world.flush();
            assertEquals(1, watching.lookUp(10));
            kept.world.flush();
            assertEquals(0, watching.lookUp(10), "looked up today already");
            kept.world.pass(Duration.ofDays(1));
            now[0] = FindingCode.SUSPENDED_IN_LIST;
            kept.world.events().clear();
            watching.lookUp(10);
            kept.world.flush();
            assertEquals(1, kept.world.events().size());
            assertEquals(1, kept.keeping.news().size());
            kept.world.pass(Duration.ofDays(1));
            watching.lookUp(10);
            assertEquals(1, kept.world.events().size(), "told once");
            now[0] = FindingCode.NOT_REVOKED;
            kept.world.pass(Duration.ofDays(1));
            watching.lookUp(10);
            kept.world.flush();
            assertEquals(List.of(), kept.keeping.news(), "on hold no more");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatHoldsNoCredentialIsNotAcceptedAndWhatIsAcceptedCanBeTakenBack(Database database) {
        try (Kept kept = new Kept(database)) {
            UUID batch = kept.keep(false);
            UUID nothing = kept.keeping.rowsOf(batch).get(1).id();
            UUID good = kept.first(batch).id();
            assertThrows(Refusal.class, () -> kept.keeping.accept(batch, List.of(nothing)));
            assertThrows(Refusal.class, () -> kept.keeping.accept(batch, List.of()));
            kept.keeping.accept(batch, List.of(good));
            kept.world.flush();
            assertEquals(ROSA, kept.first(batch).acceptedBy());
            kept.keeping.release(batch, List.of(good));
            kept.world.flush();
            assertNull(kept.first(batch).acceptedAt());
            kept.keeping.delete(batch);
            assertEquals(List.of(), kept.keeping.mine());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aHolderIsAskedAnswersOnceOrDeclines(Database database) {
        try (Kept kept = new Kept(database)) {
            UUID batch = kept.keep(true);
            UUID row = kept.first(batch).id();
            AskingEvidence asking = kept.world.get(AskingEvidence.class);
            assertThrows(Refusal.class, () -> asking.ask(row, "Une photo"));
            UUID nothing = kept.keeping.rowsOf(batch).get(1).id();
            assertThrows(Refusal.class, () -> asking.ask(nothing, "x".repeat(30)), "nobody to ask");
            UUID request = asking.ask(row, "Une photo d’une soudure à plat ?");
            kept.world.flush();
            assertThrows(Refusal.class, () -> asking.ask(row, "Et une autre encore, s’il vous plaît ?"));
            EvidenceAsked told =
                    (EvidenceAsked) kept.world.events().get(kept.world.events().size() - 1);
            assertEquals(Region.ELOISE, told.holder());

            AnsweringHouses answering = kept.world.get(AnsweringHouses.class);
            kept.world.caller().is(PAUL, Permission.LEARN);
            assertEquals(List.of(), answering.open());
            assertThrows(NotFound.class, () -> answering.answer(request, "Voici", ""));
            assertThrows(NotFound.class, () -> answering.verifiedBy(kept.credential));
            kept.world.caller().is(Region.ELOISE, Permission.LEARN);
            assertEquals(request, answering.open().get(0).id());
            assertEquals(FOUNDRY, answering.verifiedBy(kept.credential).get(0).organisation());
            assertThrows(Refusal.class, () -> answering.answer(request, " ", null));
            Refusal refusal = assertThrows(Refusal.class, () -> answering.answer(request, "", "javascript:alert(1)"));
            assertEquals("link", refusal.field());
            answering.answer(request, "Voici.\nBonne journée.", "https://passerelle.example/shared/ABC");
            kept.world.flush();
            assertEquals(List.of(), answering.open());
            assertThrows(Refusal.class, () -> answering.decline(request));

            kept.rosa();
            RequestView read = asking.of(row).get(0);
            assertEquals(RequestState.ANSWERED, read.state());
            assertEquals("Voici.\nBonne journée.", read.answer());
            kept.world.pass(Duration.ofMinutes(1));
            UUID second = asking.ask(row, "Et une autre encore, s’il vous plaît ?");
            kept.world.flush();
            kept.world.caller().is(Region.ELOISE, Permission.LEARN);
            answering.decline(second);
            kept.world.flush();
            kept.rosa();
            assertEquals(RequestState.DECLINED, asking.recent().get(0).state());
        }
    }

    @ParameterizedTest
    @EnumSource
    void holdersReadWhoVerifiedOnlyWhenTheHouseSaysSo(Database database) {
        try (Kept kept = new Kept(database)) {
            kept.keep(false);
            kept.world.caller().is(Region.ELOISE, Permission.LEARN);
            assertEquals(List.of(), kept.world.get(AnsweringHouses.class).verifiedBy(kept.credential));
        }
    }
}
