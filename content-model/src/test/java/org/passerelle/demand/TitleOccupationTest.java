package org.passerelle.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.kernel.Language;
import org.passerelle.skills.Identifying;
import org.passerelle.skills.Occupation;
import org.passerelle.skills.Referential;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

class TitleOccupationTest {
    private static World world;

    @BeforeAll
    static void open() {
        world = Fair.open(Database.H2.world());
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static Optional<String> named(String title) {
        return world.get(TitleOccupation.class)
                .of(title)
                .flatMap(world.get(Referential.class)::occupation)
                .map(occupation -> occupation.label().in(Language.EN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Soudeur",
                "soudeuse",
                "Soudeur (H/F)",
                "SOUDEUSE F/H",
                "Soudeur/soudeuse",
                "Soudeuse ou soudeur",
                "Soudeuse, soudeur h/f",
                "welder"
            })
    void aTitleNamesTheOccupationOfItsLabelHoweverItIsWritten(String title) {
        assertEquals(Optional.of("welder"), named(title));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Soudeur TIG", "Soudeur ou boulanger", "Soudeur, Guéret", "Aide à domicile", "(H/F)", "ou"})
    void whatNamesSeveralOrMoreThanALabelNamesNone(String title) {
        assertEquals(Optional.empty(), named(title));
    }

    @Test
    void aDemandHasTheOccupationThatIsSaidElseTheOneThatItsTitleNames() {
        UUID employer = Fair.employer(world, 0);
        PostingDemand posting = world.get(PostingDemand.class);
        String baker = uri("boulanger");
        String welder = uri("soudeur");
        UUID said = posting.post(draft(employer, "Soudeur", baker), null, true);
        UUID named = posting.post(draft(employer, "Soudeur", null), null, true);
        assertEquals(Optional.of(baker), posting.mine(said).occupationUri());
        assertEquals(Optional.of(welder), posting.mine(named).occupationUri());
        edit(posting, named, draft(employer, "Boulangère", null));
        edit(posting, said, draft(employer, "Soudeur", null));
        assertEquals(Optional.of(baker), posting.mine(said).occupationUri(), "the title stays, so does what was said");
        assertEquals(Optional.of(baker), posting.mine(named).occupationUri());
    }

    private static void edit(PostingDemand posting, UUID demand, DemandDraft draft) {
        world.flush();
        posting.edit(demand, draft, posting.mine(demand).version());
        world.flush();
    }

    private static String uri(String label) {
        return world.get(Identifying.class)
                .occupation(null, label)
                .map(Occupation::uri)
                .orElseThrow();
    }

    private static DemandDraft draft(UUID employer, String title, String occupation) {
        return Fair.draft(employer, title, 1, SkillAsk.required(Fair.ACCOUNTING))
                .as(occupation);
    }
}
