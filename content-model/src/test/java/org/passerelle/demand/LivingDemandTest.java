package org.passerelle.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.demand.RemindingEmployers.Answer;
import org.passerelle.demand.index.DemandIndex;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.people.MailList;
import org.passerelle.people.MailMessage;
import org.passerelle.people.Outbox;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

class LivingDemandTest {
    private static UUID post(World world, String title) {
        UUID firm = world.caller()
                .organisationsWith(Permission.POST_DEMAND)
                .iterator()
                .next();
        UUID id = world.get(PostingDemand.class)
                .post(Fair.draft(firm, title, 2, SkillAsk.required(Fair.ACCOUNTING)), null, false);
        world.flush();
        return id;
    }

    private static void later(World world, Duration time) {
        world.flush();
        world.pass(time);
    }

    private static DemandView mine(World world, UUID demand) {
        world.flush();
        return world.get(PostingDemand.class).mine(demand);
    }

    @ParameterizedTest
    @EnumSource
    void remindedThreeTimesInVainItSleepsAndIsWokenByItsLink(Database database) {
        try (World world = Fair.open(database.world())) {
            Fair.employer(world, 0);
            UUID id = post(world, "Comptable");
            RemindingEmployers reminding = world.get(RemindingEmployers.class);
            assertEquals(0, reminding.remind());
            for (int week = 1; week <= 3; week++) {
                later(world, Duration.ofDays(7));
                assertEquals(0, reminding.remind());
                assertEquals(week, mine(world, id).reminders());
                assertEquals(0, reminding.remind());
            }
            assertTrue(
                    world.get(DemandIndex.class).demand(Fair.ACCOUNTING, null).openings() > 0);
            later(world, Duration.ofDays(7));
            assertEquals(1, reminding.remind());
            assertEquals(DemandStatus.ASLEEP, mine(world, id).status());
            later(world, Duration.ofSeconds(21));
            assertEquals(
                    0,
                    world.get(DemandIndex.class).demand(Fair.ACCOUNTING, null).openings());
            List<MailMessage> mails = world.get(Outbox.class).recent(10);
            assertEquals(3, mails.size());
            reminding.answer(token(mails.get(0), 2), Answer.STILL);
            assertEquals(DemandStatus.OPEN, mine(world, id).status());
            assertEquals(0, mine(world, id).reminders());
            later(world, Duration.ofSeconds(21));
            assertEquals(
                    2,
                    world.get(DemandIndex.class).demand(Fair.ACCOUNTING, null).openings());
        }
    }

    /** The token of the n-th value of a reminder's first line. */
    private static String token(MailMessage mail, int value) {
        String path = MailList.lines(mail.values().get(0), "").get(0).values().get(value);
        return path.replaceAll(".*token=([^&]+)&.*", "$1");
    }

    @ParameterizedTest
    @EnumSource
    void oneMessageAsksForAllAndALinkWorksFor30Days(Database database) {
        try (World world = Fair.open(database.world())) {
            Fair.employer(world, 0);
            UUID first = post(world, "Comptable");
            UUID second = post(world, "Aide-comptable");
            later(world, Duration.ofDays(8));
            RemindingEmployers reminding = world.get(RemindingEmployers.class);
            reminding.remind();
            world.flush();
            List<MailMessage> mails = world.get(Outbox.class).recent(10);
            assertEquals(1, mails.size());
            List<MailList.Line> lines = MailList.lines(mails.get(0).values().get(0), "https://x.example");
            assertEquals(2, lines.size());
            assertTrue(lines.get(1).values().get(5).startsWith("https://x.example/demands/answer?token="));
            String token = token(mails.get(0), 3);
            UUID asked = reminding.asked(token).id();
            assertTrue(Set.of(first, second).contains(asked));
            reminding.answer(token, Answer.FILLED_HERE);
            reminding.answer(token, Answer.FILLED_HERE);
            assertEquals(DemandStatus.FILLED, mine(world, asked).status());
            assertEquals(Optional.of(EndedAs.FILLED_HERE), mine(world, asked).endedAs());
            assertThrows(Refusal.class, () -> reminding.answer(token, Answer.GIVEN_UP));
            assertThrows(Refusal.class, () -> reminding.asked("guessed"));
            later(world, Duration.ofDays(30));
            assertEquals(
                    "demand.linkOld",
                    assertThrows(Refusal.class, () -> reminding.asked(token)).code());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDoubtfulDemandWaitsAndIsTaken(Database database) {
        try (World world = Fair.open(database.world())) {
            UUID firm = Fair.employer(world, 0);
            DemandDraft draft = Fair.draft(firm, "Facile", 1, SkillAsk.required(Fair.ACCOUNTING));
            DemandDraft fraud = with(draft, "Une caution de 80 € est à verser par Western Union.");
            PostingDemand posting = world.get(PostingDemand.class);
            UUID taken = posting.post(fraud, null, true);
            UUID kept = posting.post(with(draft, "Envoyez 30 € de frais de dossier à payer d’avance."), null, true);
            world.flush();
            assertEquals(DemandStatus.PENDING, mine(world, taken).status());
            assertEquals(
                    Set.of(Doubt.ASKS_FOR_MONEY), mine(world, taken).trust().doubts());
            assertEquals(
                    0,
                    world.get(DemandIndex.class).demand(Fair.ACCOUNTING, null).openings());
            assertEquals(
                    0, world.get(DemandSignals.class).open(null, null, 1, 9).total());
            JudgingDemand judging = world.get(JudgingDemand.class);
            assertEquals(2, judging.pending(1, 9).total());
            judging.accept(taken);
            assertThrows(Refusal.class, () -> judging.refuse(kept, " "));
            judging.refuse(kept, "On ne demande pas d’argent.");
            assertThrows(Refusal.class, () -> judging.accept(kept));
            later(world, Duration.ofSeconds(21));
            assertEquals(
                    1,
                    world.get(DemandIndex.class).demand(Fair.ACCOUNTING, null).openings());
            assertEquals(DemandStatus.REFUSED, mine(world, kept).status());
            assertEquals(2, world.get(Outbox.class).recent(9).size());
            assertThrows(Refusal.class, () -> posting.withdraw(kept));
        }
    }

    private static DemandDraft with(DemandDraft draft, String text) {
        return new DemandDraft(
                draft.organisation(),
                draft.title(),
                text,
                draft.kind(),
                draft.openings(),
                draft.zoneCode(),
                null,
                null,
                null,
                null,
                draft.skills(),
                draft.source());
    }

    @ParameterizedTest
    @EnumSource
    void oneAdPostedTwiceCountsOnceAndComesApartWhenEdited(Database database) {
        try (World world = Fair.open(database.world())) {
            String ad = "Vous soudez des cuves et des garde-corps en inox selon le procédé TIG, à plat et en corniche,"
                    + " d’après plan. Vous préparez vos pièces, réglez le poste, contrôlez vos cordons à l’œil et par"
                    + " ressuage, et tenez votre établi propre. Vous travaillez en équipe de quatre, le matin, dans un"
                    + " atelier chauffé, et formez un apprenti.";
            UUID firm = Fair.employer(world, 0);
            PostingDemand posting = world.get(PostingDemand.class);
            posting.post(with(Fair.draft(firm, "Soudeur TIG", 3, SkillAsk.required(Fair.ACCOUNTING)), ad), null, true);
            UUID agency = Fair.employer(world, 1);
            DemandDraft again = with(
                    Fair.draft(agency, "Soudeur TIG H/F", 3, SkillAsk.required(Fair.ACCOUNTING)), ad + " Dès lundi.");
            UUID second = posting.post(again, null, true);
            later(world, Duration.ofSeconds(21));
            DemandIndex index = world.get(DemandIndex.class);
            assertEquals(3, index.demand(Fair.ACCOUNTING, null).openings());
            posting.edit(
                    second,
                    with(again, "Tout autre chose."),
                    posting.mine(second).version());
            assertNotEquals(second, mine(world, second).cluster());
            later(world, Duration.ofSeconds(21));
            assertEquals(6, index.demand(Fair.ACCOUNTING, null).openings());
            posting.add(second, 2);
            later(world, Duration.ofSeconds(21));
            assertEquals(8, index.demand(Fair.ACCOUNTING, null).openings());
            assertThrows(Refusal.class, () -> posting.add(second, 496));
        }
    }
}
