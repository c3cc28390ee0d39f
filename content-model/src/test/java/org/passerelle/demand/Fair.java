package org.passerelle.demand;

import java.util.List;
import java.util.UUID;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.Permission;
import org.passerelle.people.OrganisationKind;
import org.passerelle.people.PeopleSeed;
import org.passerelle.skills.ReferentialImport;
import org.passerelle.territory.TerritoryImport;
import org.passerelle.testing.World;

/** Employers, places and skills of the tests. */
public final class Fair {
    /** Shipped skills. */
    public static final String ACCOUNTING = "http://data.europa.eu/esco/skill/ecc18804-a466-40d9-98b4-fba5cd67dd4b";

    public static final String ENTRIES = "http://data.europa.eu/esco/skill/99b163e8-7815-43e2-83f3-a47f3076354c";

    /** Angoulême's zone. */
    public static final String ZONE = "7502";

    private static final String[] SIRETS = {"12345678200002", "35600000000048", "73282932000074", "44306184100047"};

    private Fair() {}

    /** A world with the shipped places and skills. */
    public static World open(World world) {
        world.get(TerritoryImport.class).readShipped();
        world.get(ReferentialImport.class).readShipped();
        return world;
    }

    /** The number-th approved employer, 0 to 3, with the caller as its recruiter. */
    public static UUID employer(World world, int number) {
        UUID id = world.get(PeopleSeed.class)
                .organisation(SIRETS[number], "Atelier " + number, OrganisationKind.EMPLOYER, "16015");
        world.flush();
        UUID recruiter = world.get(PeopleSeed.class)
                .person("rh" + number + "@atelier.example", "Recruteur " + number, Language.FR, "x");
        world.flush();
        world.caller().is(recruiter).in(id, Permission.POST_DEMAND);
        return id;
    }

    /** A vacancy in order. */
    public static DemandDraft draft(UUID employer, String title, int openings, SkillAsk... skills) {
        return new DemandDraft(
                employer,
                title,
                "Vous tenez la comptabilité de notre atelier. Contact : rh@exemple.fr",
                DemandKind.VACANCY,
                openings,
                ZONE,
                null,
                null,
                null,
                null,
                List.of(skills),
                DemandSource.ENTRY);
    }
}
