package org.passerelle.design.experience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.design.procedure.Sector;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.people.Outbox;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

class ExperienceTest {
    private final UUID roads = UUID.randomUUID();
    private final UUID town = UUID.randomUUID();
    private final UUID ines = UUID.randomUUID();
    private final UUID paul = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource
    void aCardIsSeenByEverybodyFromPublicationOnAndItsPlaceTellsWhyItWent(Database database) {
        try (World world = database.world()) {
            UUID id = begin(world, ines, roads, "Un seul formulaire", "", null);
            WritingExperience writing = world.get(WritingExperience.class);
            Refusal silent = assertThrows(Refusal.class, () -> writing.publish(id));
            assertEquals("failed", silent.field(), "what failed must be told");
            stranger(world);
            ReadingExperiences reading = world.get(ReadingExperiences.class);
            assertThrows(NotFound.class, () -> reading.show(id), "a draft is nobody else's");
            as(world, ines, roads);
            writing.describe(id, sheet("Un seul formulaire", "Les agents l’ont ignoré six mois."));
            writing.publish(id);
            world.flush();
            stranger(world);
            assertTrue(reading.show(id).isPublished());
            assertThrows(NotFound.class, () -> writing.withdraw(id, "pour voir"));
            as(world, ines, roads);
            assertEquals(
                    "reason",
                    assertThrows(Refusal.class, () -> writing.withdraw(id, " ")).field());
            writing.withdraw(id, "Les chiffres étaient faux.");
            world.flush();
            stranger(world);
            assertTrue(reading.show(id).isWithdrawn());
            assertFalse(found(reading, "formulaire").contains(id));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRemarkIsHiddenWithAReasonItsAuthorReadsAndAppealsOnce(Database database) {
        List<String> letters = new ArrayList<>();
        try (World world = database.world().with(Outbox.class, new Outbox() {
            @Override
            public void tell(UUID person, String template, String path, String... values) {
                letters.add(template);
            }
        })) {
            UUID id = begin(world, ines, roads, "Un seul formulaire", "Rien", null);
            world.get(WritingExperience.class).publish(id);
            DiscussingExperience discussing = world.get(DiscussingExperience.class);
            discussing.comment(id, "Inès", "Vous êtes des incapables 🙄");
            world.flush();
            ModeratingRemarks moderating = world.get(ModeratingRemarks.class);
            UUID remark = moderating.latest().get(0).id();
            assertEquals("design.remarks.own", code(() -> moderating.hide(remark, "Moi-même")));
            assertEquals("design.remarks.noAppeal", code(() -> discussing.appeal(id, remark, "Pourquoi ?")));
            UUID admin = UUID.randomUUID();
            world.caller().is(admin, Permission.ADMINISTER);
            assertEquals("kernel.required", code(() -> moderating.hide(remark, " ")));
            moderating.hide(remark, "Attaque des personnes");
            assertEquals("design.remarks.hiddenAlready", code(() -> moderating.hide(remark, "Encore")));
            assertEquals("design.remarks.noAppealWaits", code(() -> moderating.uphold(remark, "Non")));
            world.flush();
            as(world, ines, roads);
            assertEquals("design.remarks.kept", code(() -> discussing.takeBack(id, remark)));
            discussing.appeal(id, remark, "C’était de l’humour.");
            assertEquals("design.remarks.noAppeal", code(() -> discussing.appeal(id, remark, "Encore")));
            world.flush();
            world.caller().is(admin, Permission.ADMINISTER);
            assertTrue(moderating.latest().get(0).hiding().isAppealed());
            moderating.uphold(remark, "Il blesse quand même.");
            world.flush();
            RemarkHiding hidden = moderating.latest().get(0).hiding();
            assertTrue(hidden.isHidden() && !hidden.isAppealed() && !hidden.isAppealable());
            moderating.show(remark);
            world.flush();
            assertFalse(moderating.latest().get(0).hiding().isHidden());
            assertEquals(
                    List.of("design.mail.remarkHidden", "design.mail.remarkUpheld", "design.mail.remarkShown"),
                    letters);
            assertThrows(NotFound.class, () -> moderating.hide(UUID.randomUUID(), "Quoi ?"));
        }
    }

    private static String code(Executable act) {
        return assertThrows(Refusal.class, act).code();
    }

    @ParameterizedTest
    @EnumSource
    void eachPublishedTextIsKeptAndAnUnchangedOneIsNotKeptTwice(Database database) {
        try (World world = database.world()) {
            UUID id = begin(world, ines, roads, "Un seul formulaire", "Rien", null);
            WritingExperience writing = world.get(WritingExperience.class);
            writing.publish(id);
            writing.describe(id, sheet("Un seul formulaire", "Rien"));
            writing.describe(id, sheet("Un formulaire de quatre lignes", "Rien"));
            assertEquals(
                    "failed",
                    assertThrows(Refusal.class, () -> writing.describe(id, sheet("Un formulaire", "")))
                            .field(),
                    "what is published stays complete");
            world.flush();
            Experience kept = world.get(ReadingExperiences.class).show(id);
            assertEquals(2, kept.versions().size());
            assertEquals("Un seul formulaire", kept.version(1).text().title());
            assertEquals(
                    "Un formulaire de quatre lignes", kept.version(2).text().title());
            assertThrows(NotFound.class, () -> kept.version(3));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoTookItUpStandsInAChainThatIsToldFromItsFirstCard(Database database) {
        try (World world = database.world()) {
            UUID a = published(world, ines, roads, "A", null);
            UUID b = published(world, paul, town, "B", a);
            UUID c = published(world, ines, roads, "C", b);
            UUID d = published(world, ines, roads, "D", a);
            begin(world, paul, town, "Brouillon", "", a);
            world.flush();
            stranger(world);
            ReadingExperiences reading = world.get(ReadingExperiences.class);
            Chain chain = reading.chain(c);
            assertEquals(
                    List.of("A0", "B1", "C2", "D1"),
                    chain.links().stream()
                            .map(l -> l.experience().text().title() + l.depth())
                            .toList());
            assertEquals(3, chain.length());
            ReadingExperiences.Found found = reading.find(new ReadingExperiences.Asked("", Sector.ROADS, null, 1));
            assertEquals(2L, found.reuses().get(a));
            assertTrue(
                    found.cards().items().stream().map(Experience::id).toList().containsAll(List.of(a, b, c, d)));
            assertFalse(reading.chain(a).isAlone());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theNetworkCommentsAndAsksAndOnlyTheAdministrationAnswers(Database database) {
        try (World world = database.world()) {
            UUID id = published(world, ines, roads, "A", null);
            as(world, paul, town);
            DiscussingExperience discussing = world.get(DiscussingExperience.class);
            discussing.comment(id, "Paul", "Nous y pensons.");
            discussing.ask(id, "Paul", "Combien de jours ?");
            assertInstanceOf(ExperienceAsked.class, world.events().get(0));
            world.flush();
            List<Remark> remarks = world.get(ReadingExperiences.class).show(id).remarks();
            Remark question =
                    remarks.stream().filter(Remark::isQuestion).findFirst().orElseThrow();
            Remark comment =
                    remarks.stream().filter(r -> !r.isQuestion()).findFirst().orElseThrow();
            assertThrows(NotFound.class, () -> discussing.answer(id, question.id(), "Douze"));
            as(world, ines, roads);
            discussing.answer(id, question.id(), "Douze, tout compris.");
            assertEquals(paul, ((ExperienceAnswered) world.events().get(1)).asker(), "whoever asked is told");
            assertThrows(NotFound.class, () -> discussing.takeBack(id, comment.id()), "others' words are theirs");
            as(world, paul, town);
            discussing.takeBack(id, comment.id());
            world.flush();
            assertEquals(
                    List.of("Douze, tout compris."),
                    world.get(ReadingExperiences.class).show(id).remarks().stream()
                            .map(Remark::answer)
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void wordsAreFoundWithoutAccentsAndCountsTellWhatEachChoiceWouldGive(Database database) {
        try (World world = database.world()) {
            UUID id = published(world, ines, roads, "Éclairage œuvré", null);
            world.flush();
            stranger(world);
            ReadingExperiences reading = world.get(ReadingExperiences.class);
            assertTrue(found(reading, "eclairage OEUVRE").contains(id));
            assertFalse(found(reading, "eclairage absent").contains(id));
            ReadingExperiences.Found other = reading.find(new ReadingExperiences.Asked("oeuvre", Sector.CARE, null, 1));
            assertEquals(0, other.cards().total());
            assertEquals(1L, other.sectors().get(Sector.ROADS));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDocumentWithoutASecureAddressIsRefusedBesideItsField(Database database) {
        for (String bad : List.of("Le règlement", "Le règlement javascript:alert(1)", "Vieux http://example.org/x")) {
            Refusal refusal = assertThrows(
                    Refusal.class, () -> new ExperienceText("t", "", "", "", "", "", bad), database + " " + bad);
            assertEquals("links", refusal.field());
        }
        assertEquals(
                List.of(new ExperienceLink("Le règlement", "https://example.org/r")),
                new ExperienceText("t", "", "", "", "", "", " Le règlement https://example.org/r \n\n").links());
    }

    private static List<UUID> found(ReadingExperiences reading, String words) {
        return reading.find(new ReadingExperiences.Asked(words, null, null, 1)).cards().items().stream()
                .map(Experience::id)
                .toList();
    }

    private void as(World world, UUID person, UUID organisation) {
        world.caller().is(person).in(organisation, Permission.TAKE_PART_IN_DESIGN);
    }

    private void stranger(World world) {
        world.caller().is(UUID.randomUUID());
    }

    private UUID published(World world, UUID person, UUID organisation, String title, @Nullable UUID origin) {
        UUID id = begin(world, person, organisation, title, "Trop long", origin);
        world.get(WritingExperience.class).publish(id);
        world.flush();
        return id;
    }

    private UUID begin(
            World world, UUID person, UUID organisation, String title, String failed, @Nullable UUID origin) {
        as(world, person, organisation);
        world.pass(Duration.ofMinutes(1));
        return world.get(WritingExperience.class).begin(organisation, "Quelqu’un", sheet(title, failed), origin);
    }

    private static ExperienceSheet sheet(String title, String failed) {
        return new ExperienceSheet(
                new ExperienceText(title, "On attend", "Essayé", "12 jours", failed, "3 jours", ""),
                Sector.ROADS,
                AdministrationSize.UNDER_350,
                Language.FR,
                true);
    }
}
