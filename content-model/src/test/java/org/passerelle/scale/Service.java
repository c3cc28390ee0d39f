package org.passerelle.scale;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.passerelle.catalogue.Catalogue;
import org.passerelle.catalogue.CourseQuery;
import org.passerelle.demand.index.DemandHistory;
import org.passerelle.demand.index.DemandIndex;
import org.passerelle.demand.index.ZoneDemand;
import org.passerelle.matching.FindingCourses;
import org.passerelle.matching.PossibleCourse;
import org.passerelle.matching.TakingDemand;
import org.passerelle.matching.path.Aim;
import org.passerelle.matching.path.FindingPath;
import org.passerelle.matching.path.LearningPath;
import org.passerelle.matching.path.PathQuery;
import org.passerelle.territory.EmploymentZone;
import org.passerelle.territory.Territory;
import org.passerelle.testing.World;

/**
 * Measures the services over a grown region, in one thread of a plain virtual machine: what a container adds is
 * measured over HTTP, by {@link Pages}. Each section is a method; what it needs is in the world.
 */
final class Service {
    private static final CourseQuery ALL = new CourseQuery("", Map.of());
    private static final int PAGE = 12;

    private final World world;
    private final List<String> zones;

    private Service(World world) {
        this.world = world;
        zones = world.get(Territory.class).zones().stream()
                .map(EmploymentZone::code)
                .toList();
    }

    /** Usage: as {@link Scale#of}. */
    public static void main(String[] arguments) {
        Scale scale = Scale.of(arguments);
        try (World world = scale.world()) {
            Service service = new Service(world);
            Arriving arriving = new Arriving(world, scale);
            Map<String, Runnable> sections = new LinkedHashMap<>();
            sections.put("load", service::load);
            sections.put("ranking", service::ranking);
            sections.put("demand", service::demandPage);
            sections.put("unmet", service::unmet);
            sections.put("path", service::path);
            sections.put("post", arriving::post);
            sections.put("feed", arriving::feed);
            sections.forEach((name, section) -> {
                if (scale.isAsked(name)) {
                    section.run();
                }
            });
        }
    }

    /** How long the index and the catalogue take to load, and what they hold. */
    private void load() {
        Times.head("first load");
        double before = heap();
        DemandIndex index = world.get(DemandIndex.class);
        new Times().add(() -> index.in(null)).print("index, with the sums of all regions");
        world.flush();
        double loaded = heap();
        new Times().add(() -> zones.forEach(index::in)).print("the sums of every zone");
        double summed = heap();
        new Times().add(() -> world.get(Catalogue.class).find(ALL)).print("catalogue, with its words");
        world.flush();
        double whole = heap();
        Times.say("heap after collection, MB: all", whole);
        Times.say("… places and skills", before);
        Times.say("… index", loaded - before);
        Times.say("… sums of every zone", summed - loaded);
        Times.say("… catalogue", whole - summed);
    }

    private static double heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1048576.0;
    }

    private void ranking() {
        FindingCourses finding = world.get(FindingCourses.class);
        for (int i = 0; i < 30; i++) {
            finding.find(ALL, zones.get(i), true, 1, PAGE);
        }
        Times cold = new Times();
        Times again = new Times();
        for (String zone : zones) {
            cold.add(() -> finding.find(ALL, zone, true, 1, PAGE));
            again.add(() -> finding.find(ALL, zone, true, 1, PAGE));
        }
        cold.print("catalogue ranked for a zone, with the reasons of its first page");
        again.print("the same, remembered");
        Times.say("heap after collection, MB", heap());
        new Times().add(() -> finding.find(ALL, null, true, 1, PAGE)).print("ranked for all zones together");
        Times words = new Times();
        for (int i = 0; i < 100; i++) {
            String word = Syllables.word(i * 41 & 0xFFF);
            String zone = zones.get(i % zones.size());
            words.add(() -> finding.find(new CourseQuery(word, Map.of()), zone, true, 1, PAGE));
        }
        words.print("a search by a word for a zone");
    }

    private void demandPage() {
        Times one = new Times();
        zones.forEach(zone -> one.add(() -> rows(zone)));
        one.print("what is asked for in a zone: 20 skills with figures and trends");
        Times all = new Times();
        for (int i = 0; i < 5; i++) {
            all.add(() -> rows(null));
        }
        all.print("the same in all zones together");
        Times history = new Times();
        world.get(DemandIndex.class)
                .in(null)
                .topSurely(10)
                .forEach(skill ->
                        history.add(() -> world.get(DemandHistory.class).ofSkill(skill, null)));
        history.print("a skill most asked for, month by month, in all zones together");
        Times export = new Times();
        zones.forEach(zone -> export.add(() -> told(zone)));
        export.print("the figures of all skills of a zone, for open data");
        new Times().add(() -> told(null)).print("the same of all zones together");
    }

    private void rows(String zone) {
        DemandIndex index = world.get(DemandIndex.class);
        List<String> top = index.in(zone).topSurely(20);
        world.get(Catalogue.class).teachingEach(top);
        for (String skill : top) {
            index.demand(skill, zone);
            index.trend(skill, zone);
        }
    }

    private int told(String zone) {
        DemandIndex index = world.get(DemandIndex.class);
        ZoneDemand asked = index.in(zone);
        List<String> told = asked.topSurely(Integer.MAX_VALUE).stream()
                .filter(skill -> !asked.isThin(skill))
                .toList();
        told.forEach(skill -> index.demand(skill, zone));
        return told.size();
    }

    private void unmet() {
        TakingDemand taking = world.get(TakingDemand.class);
        Times one = new Times();
        for (String zone : zones) {
            one.add(() -> taking.possible(zone, 40));
            world.flush();
        }
        one.print("unmet demand of a zone, in 40 possible courses");
        new Times().add(() -> taking.possible(null, 40)).print("the same of all zones together");
        world.flush();
        Times words = new Times();
        for (String zone : zones.subList(0, Math.min(50, zones.size()))) {
            List<PossibleCourse> possible = taking.possible(zone, 1);
            possible.forEach(
                    course -> words.add(() -> taking.words(course.first().skillUri(), zone)));
            world.flush();
        }
        words.print("employers' words beside a possible course");
    }

    /** Ways from a third of what an occupation asks for to all of it, in a zone and from anywhere. */
    private void path() {
        FindingPath finding = world.get(FindingPath.class);
        List<String> occupations = world
                .em()
                .createNativeQuery("select occupation_uri from content.skill_relation group by occupation_uri"
                        + " order by md5(occupation_uri)")
                .getResultList()
                .stream()
                .limit(300)
                .map(String.class::cast)
                .toList();
        Times.head("ways to " + occupations.size() + " occupations");
        Random random = new Random(27);
        for (boolean far : new boolean[] {false, true}) {
            Times times = new Times();
            int proven = 0;
            double stations = 0;
            for (int i = 0; i < occupations.size(); i++) {
                PathQuery asked = finding.to(occupations.get(i));
                Set<String> held = asked.required().stream()
                        .sorted()
                        .filter(skill -> random.nextInt(3) == 0)
                        .collect(Collectors.toSet());
                PathQuery query = new PathQuery(
                        asked.required(), asked.helpful(), held, Aim.HOURS, zones.get(i % zones.size()), far, true);
                LearningPath[] found = new LearningPath[1];
                times.add(() -> found[0] = finding.find(query));
                world.flush();
                proven += found[0].proven() ? 1 : 0;
                stations += found[0].way().stations().size();
            }
            times.print(far ? "the shortest way, however far" : "the shortest way, within an hour");
            Times.say("… proven to be the shortest, of " + occupations.size(), proven);
            Times.say("… courses on it, on average", occupations.isEmpty() ? 0 : stations / occupations.size());
        }
    }
}
