package org.passerelle.scale;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.passerelle.catalogue.Catalogue;
import org.passerelle.catalogue.CourseCard;
import org.passerelle.catalogue.CourseQuery;
import org.passerelle.catalogue.FoundCourse;
import org.passerelle.demand.DemandDraft;
import org.passerelle.demand.DemandKind;
import org.passerelle.demand.DemandSource;
import org.passerelle.demand.PostingDemand;
import org.passerelle.demand.SkillAsk;
import org.passerelle.demand.index.DemandIndex;
import org.passerelle.demand.index.Hearing;
import org.passerelle.feed.FeedDraft;
import org.passerelle.feed.FeedSchedule;
import org.passerelle.feed.Feeds;
import org.passerelle.feed.KeptRows;
import org.passerelle.feed.RunView;
import org.passerelle.feed.RunningFeed;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.Permission;
import org.passerelle.matching.FindingCourses;
import org.passerelle.people.OrganisationKind;
import org.passerelle.people.PeopleSeed;
import org.passerelle.skills.Referential;
import org.passerelle.testing.World;

/** Lets demands arrive over the standing ones, one by one and as a feed, and measures until the ranking has moved. */
final class Arriving {
    private static final int POSTS = 200;
    private static final int POSTS_OF_ONE = 20;

    private final World world;
    private final Scale scale;
    private final Random random = new Random(7);

    Arriving(World world, Scale scale) {
        this.world = world;
        this.scale = scale;
    }

    private List<CourseCard> courses() {
        return world.get(Catalogue.class).find(new CourseQuery("", Map.of())).courses().stream()
                .map(FoundCourse::card)
                .toList();
    }

    /** Posts of an employer, each for a skill that some course teaches: how much is it asked for before and after? */
    void post() {
        FindingCourses finding = world.get(FindingCourses.class);
        DemandIndex index = world.get(DemandIndex.class);
        List<CourseCard> courses = courses();
        Times posting = new Times();
        Times moving = new Times();
        Times ranking = new Times();
        for (int i = 0; i < POSTS; i++) {
            CourseCard course = courses.get(random.nextInt(courses.size()));
            String zone = "Z%04d".formatted(1 + random.nextInt(scale.zones()));
            String skill = course.skills().get(0).uri();
            double before = finding.reasons(course, zone).score();
            UUID[] id = new UUID[1];
            int number = i;
            UUID employer = employer(i / POSTS_OF_ONE);
            posting.add(() -> {
                id[0] = world.get(PostingDemand.class).post(draft(employer, zone, number, skill), null, true);
                world.commit();
            });
            Hearing.posted(index, id[0], zone);
            double[] after = new double[1];
            moving.add(() -> after[0] = finding.reasons(course, zone).score());
            ranking.add(() -> finding.find(new CourseQuery("", Map.of()), zone, true, 1, 12));
            if (after[0] == before) {
                throw new IllegalStateException(
                        "after " + i + " posts the ranking did not move for " + skill + " in " + zone);
            }
        }
        posting.print("a demand posted, until its transaction is over");
        moving.print("from then until a course's score has moved");
        ranking.print("and the whole catalogue ranked anew for its zone");
    }

    /** Several, so that none is taken for one who floods; the caller writes for it. */
    private UUID employer(int number) {
        PeopleSeed people = world.get(PeopleSeed.class);
        UUID employer = people.organisation(
                Numbers.siret(50_000_000 + number),
                "Atelier " + number,
                OrganisationKind.EMPLOYER,
                Plane.commune(0, 0));
        UUID person = people.person("rh" + number + "@atelier.example", "Recruteuse", Language.FR, "x");
        world.caller().is(person).in(employer, Permission.POST_DEMAND);
        world.commit();
        return employer;
    }

    private static DemandDraft draft(UUID employer, String zone, int number, String skill) {
        return new DemandDraft(
                employer,
                "Poste " + Syllables.label(number + 77_000),
                Stock.words(number + 5_000_000, 60),
                DemandKind.VACANCY,
                2,
                zone,
                null,
                null,
                null,
                null,
                List.of(SkillAsk.required(skill)),
                DemandSource.ENTRY);
    }

    /** A feed read by the product's own reading of feeds, in batches that are transactions. */
    void feed() {
        KeptRows.in(world);
        Path file = table();
        UUID feed = world.get(Feeds.class).add(new FeedDraft("Table", "table", "", "", FeedSchedule.NONE, false));
        RunningFeed running = world.get(RunningFeed.class);
        world.caller().nobody();
        UUID run = running.begin(feed, "table.csv", false, false);
        world.commit();
        long began = System.nanoTime();
        running.run(run, file);
        double seconds = (System.nanoTime() - began) / 1e9;
        world.commit();
        RunView view = running.get(run);
        new Times()
                .add(() -> world.get(DemandIndex.class).in(null))
                .print("what a feed of " + view.tally().read() + " rows brought, taken into the index");
        Times.say(
                "feed: rows a second (" + view.tally().added() + " added, "
                        + view.tally().refused() + " refused)",
                view.tally().read() / seconds);
    }

    private Path table() {
        try {
            Path folder = Files.createTempDirectory(scale.folder(), "feed");
            Plane plane = new Plane(scale.zones());
            Zipf zones =
                    Zipf.of(plane.zones.stream().mapToDouble(Plane.Zone::weight).toArray());
            List<CourseCard> courses = courses();
            try (PrintWriter out = Plane.file(
                    folder, "table.csv", "référence;titre;texte;employeur;siret;insee;compétences;publiée le;postes")) {
                for (int i = 0; i < scale.rows(); i++) {
                    out.println(row(i, zones.draw(random), courses));
                }
            }
            return folder.resolve("table.csv");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Three rows in four name their skills; of the fourth they are read from its text. */
    private String row(int number, int zone, List<CourseCard> courses) {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            CourseCard course = courses.get(random.nextInt(courses.size()));
            labels.add(world.get(Referential.class)
                    .label(course.skills().get(0).uri(), Language.FR)
                    .replaceAll("[;|\"\\s]+", " "));
        }
        boolean named = number % 4 > 0;
        return String.join(
                ";",
                "R" + number,
                "Poste " + Syllables.label(number + 99_000),
                Stock.words(number + 9_000_000, 30) + (named ? "" : " Vous savez " + String.join(", ", labels) + "."),
                "Atelier " + number % 20_000,
                Numbers.siret(2_000_000 + number % 20_000),
                Plane.commune(zone, random.nextInt(Plane.COMMUNES)),
                named ? String.join("|", labels) : "",
                LocalDate.now(ZoneOffset.UTC).minusDays(random.nextInt(50)).toString(),
                String.valueOf(1 + random.nextInt(3)));
    }
}
