package org.passerelle.catalogue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Permission;
import org.passerelle.people.OrganisationKind;
import org.passerelle.people.PeopleSeed;
import org.passerelle.skills.ReferentialImport;
import org.passerelle.territory.TerritoryImport;
import org.passerelle.testing.World;

/** Training bodies and courses of the tests. */
public final class School {
    /** Shipped skills. */
    public static final String ACCOUNTING = "http://data.europa.eu/esco/skill/ecc18804-a466-40d9-98b4-fba5cd67dd4b";

    public static final String ENTRIES = "http://data.europa.eu/esco/skill/99b163e8-7815-43e2-83f3-a47f3076354c";

    private static final String[] SIRETS = {"12345678200002", "35600000000048"};

    private School() {}

    /** A world with the shipped places and skills. */
    public static World open(World world) {
        world.get(TerritoryImport.class).readShipped();
        world.get(ReferentialImport.class).readShipped();
        return world;
    }

    /** The number-th training body, 0 or 1, with the caller as its trainer. */
    public static UUID body(World world, int number) {
        UUID id = world.get(PeopleSeed.class)
                .organisation(SIRETS[number], "École " + number, OrganisationKind.TRAINING_BODY, "16015");
        world.flush();
        world.caller().is(UUID.randomUUID()).in(id, Permission.AUTHOR_COURSE, Permission.GRADE);
        return id;
    }

    /** A text in both languages. */
    public static LocalizedText both(String fr, String en) {
        return LocalizedText.of(fr, en);
    }

    /** A draft in order, that teaches accounting. */
    public static CourseDraft draft(DeliveryMode mode, String fr, String en) {
        return new CourseDraft(
                mode,
                Language.FR,
                true,
                both(fr, en),
                both("Ce que l’on tient.", "What one keeps."),
                both("Tenir un journal.", "Keep a journal."),
                both("Aucun.", "None."),
                1,
                3.5,
                0,
                Set.of(Funding.REGION, Funding.CPF),
                List.of(new TaughtSkill(ACCOUNTING, 2)),
                Set.of());
    }

    /** A lesson in order. */
    public static ActivityDraft activity(ActivityType type, String name) {
        return new ActivityDraft(
                name, type, both("Partie " + name, "Part " + name), 10, both("<p>Lire</p>", "<p>Read</p>"));
    }

    /** A draft course with one unit that holds these activities; answers it. */
    public static UUID course(World world, UUID body, DeliveryMode mode, String fr, ActivityType... types) {
        Authoring authoring = world.get(Authoring.class);
        UUID course = authoring.draft(body, draft(mode, fr, fr + " (en)"));
        UUID unit = authoring.addUnit(course, both("Unité", "Unit"));
        world.flush();
        int n = 1;
        for (ActivityType type : types) {
            authoring.addActivity(course, unit, activity(type, "a" + n++));
        }
        world.flush();
        return course;
    }
}
