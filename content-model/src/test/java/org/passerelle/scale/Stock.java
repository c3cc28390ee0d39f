package org.passerelle.scale;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * The standing stock: courses with their runs, and demands of four months of which three in four are open and one in
 * five is a posting seen before. Skills are asked for by Zipf's law, through occupations that ask for some together; a
 * third of a zone's occupations are its own. Copied in an order of its own, past the checks of foreign keys.
 */
final class Stock {
    private static final int PROFILES = 2_500;
    private static final int PROFILE = 14;
    private static final int BODIES = 400;
    private static final int AGENCIES = 200;

    private final Connection connection;
    private final Plane plane;
    private final Random random = new Random(1_000_000);
    private final List<String> skills;
    private final List<String> occupations = new ArrayList<>();
    private final List<List<String>> profiles = new ArrayList<>();
    private final Zipf profile = Zipf.of(PROFILES, 0.9);
    private final Zipf zone;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    /** @param skills the first of them are asked for most */
    Stock(Connection connection, Plane plane, List<String> skills) throws SQLException {
        this.connection = connection;
        this.plane = plane;
        this.skills = skills;
        execute("set session_replication_role = replica");
        zone = Zipf.of(plane.zones.stream().mapToDouble(Plane.Zone::weight).toArray());
        Zipf skill = Zipf.of(skills.size(), 0.8);
        for (int i = 0; i < PROFILES; i++) {
            Set<String> together = new HashSet<>();
            while (together.size() < PROFILE) {
                together.add(skills.get(skill.draw(random)));
            }
            profiles.add(List.copyOf(together));
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select uri from content.occupation order by uri")) {
            while (rows.next()) {
                occupations.add(rows.getString(1));
            }
        }
    }

    private List<String> some(int occupation, int count) {
        List<String> all = profiles.get(occupation);
        int from = random.nextInt(PROFILE);
        List<String> some = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            some.add(all.get((from + i * 3) % PROFILE));
        }
        return List.copyOf(new HashSet<>(some));
    }

    private int occupation(int in) {
        int drawn = profile.draw(random);
        return random.nextInt(3) == 0 ? (drawn * 7 + in * 37) % PROFILES : drawn;
    }

    private String at(double daysAgo) {
        return now.minusSeconds((long) (daysAgo * 86_400)).toString();
    }

    /** Copies courses, each of a training body somewhere, with two runs. */
    void courses(int count) throws SQLException, IOException {
        List<UUID> bodies = bodies();
        try (Copy course = new Copy(
                        connection,
                        "course (id, version, slug, organisation_id, mode, status, level, hours, cost_euros, funding,"
                                + " language, bilingual, title_fr, summary_fr, outcomes_fr, created_at, published_at,"
                                + " changed_at)");
                Copy taught = new Copy(connection, "course_skill (course_id, skill_uri, level)");
                Copy needed = new Copy(connection, "course_need (course_id, skill_uri)");
                Copy unit = new Copy(connection, "learning_unit (id, version, course_id, position, title_fr)");
                Copy run = new Copy(
                        connection,
                        "course_run (id, version, course_id, starts_on, ends_on, seats, taken, zone_code)")) {
            for (int i = 0; i < count; i++) {
                UUID id = UUID.randomUUID();
                String title = "Cours " + Syllables.label(i) + " " + i;
                double hours = Math.min(900, Math.round(Math.exp(2.5 + random.nextGaussian())));
                String when = at(1 + random.nextInt(700));
                course.row(
                        id,
                        0,
                        "cours-" + i,
                        bodies.get(random.nextInt(BODIES)),
                        "SPOC",
                        "PUBLISHED",
                        1 + random.nextInt(4),
                        hours,
                        random.nextInt(3) == 0 ? 0 : random.nextInt(40) * 50,
                        "REGION",
                        "FR",
                        random.nextBoolean(),
                        title,
                        words(i, 25),
                        words(i + 9, 12),
                        when,
                        when,
                        when);
                int occupation = occupation(i);
                Set<String> teaches = Set.copyOf(some(occupation, 1 + random.nextInt(5)));
                for (String skill : teaches) {
                    taught.row(id, skill, 1 + random.nextInt(4));
                }
                if (random.nextInt(5) == 0) {
                    for (String skill : some(occupation, 1)) {
                        if (!teaches.contains(skill)) {
                            needed.row(id, skill);
                        }
                    }
                }
                unit.row(UUID.randomUUID(), 0, id, 0, title);
                for (int r = 0; r < 2; r++) {
                    LocalDate from = LocalDate.now(java.time.ZoneOffset.UTC).plusDays(5 + random.nextInt(90));
                    String place = random.nextBoolean()
                            ? null
                            : plane.zones.get(zone.draw(random)).code();
                    run.row(UUID.randomUUID(), 0, id, from, from.plusDays(40), 12, random.nextInt(13), place);
                }
            }
        }
    }

    private List<UUID> bodies() throws SQLException, IOException {
        List<UUID> bodies = new ArrayList<>();
        try (Copy body = new Copy(
                connection,
                "organisation (id, version, siret, name, name_key, kind, status, commune, slug, registered_at)")) {
            for (int i = 0; i < BODIES; i++) {
                UUID id = UUID.randomUUID();
                bodies.add(id);
                String commune = Plane.commune(random.nextInt(plane.zones.size()), 0);
                body.row(
                        id,
                        0,
                        Numbers.siret(900_000 + i),
                        "Organisme " + i,
                        "organisme " + i,
                        "TRAINING_BODY",
                        "APPROVED",
                        commune,
                        "organisme-" + i,
                        at(800));
            }
        }
        return bodies;
    }

    /** Copies demands, and their places in the search for doubles. */
    void demands(int count) throws SQLException, IOException {
        execute("alter table content.demand_band drop constraint demand_band_pkey");
        execute("drop index content.demand_band_by_signal");
        try (Copy signal = new Copy(
                        connection,
                        "demand_signal (id, version, title, title_key, text, kind, openings, zone_code, commune_code,"
                                + " occupation_uri, needed_from, observed_at, valid_through, counted, changed_at, life,"
                                + " origin, employer_key, employer_name, cluster_id, trust, ended_as, alive_at,"
                                + " feed_key)");
                Copy asked = new Copy(connection, "demand_skill (signal_id, skill_uri, weight, need)");
                Copy band = new Copy(connection, "demand_band (band_key, signal_id)")) {
            Seen last = null;
            for (int i = 0; i < count; i++) {
                last = last != null && random.nextInt(5) == 0 ? last.again(random) : seen(i);
                write(last, i, signal, asked, band);
            }
        }
        execute("alter table content.demand_band add primary key (band_key, signal_id)");
        execute("create index demand_band_by_signal on content.demand_band (signal_id)");
        execute("vacuum analyze");
    }

    /** A posting as it is made up. */
    private record Seen(
            UUID id,
            UUID cluster,
            int zone,
            int commune,
            int occupation,
            String employer,
            int openings,
            double age,
            boolean ended,
            List<String> skills,
            int text) {
        Seen again(Random random) {
            UUID other = UUID.randomUUID();
            double later = Math.max(0, age - random.nextInt(20));
            return new Seen(other, cluster, zone, commune, occupation, employer, openings, later, ended, skills, text);
        }
    }

    private Seen seen(int number) {
        UUID id = UUID.randomUUID();
        int at = zone.draw(random);
        int occupation = occupation(at);
        boolean ended = random.nextInt(4) == 0;
        return new Seen(
                id,
                id,
                at,
                random.nextInt(Plane.COMMUNES),
                occupation,
                employer(at),
                1 + (int) Math.min(80, Math.exp(random.nextGaussian())),
                random.nextDouble() * (ended ? 120 : 88),
                ended,
                some(occupation, 3 + random.nextInt(5)),
                number);
    }

    private String employer(int at) {
        if (random.nextInt(10) == 0) {
            return "siren:" + Numbers.siren(700_000 + random.nextInt(AGENCIES));
        }
        int here = 20 + (int) (plane.zones.get(at).weight() * 150);
        int number = at * 10_000 + (int) (here * Math.pow(random.nextDouble(), 2));
        return random.nextInt(8) == 0 ? "name:atelier " + number : "siren:" + Numbers.siren(number);
    }

    private void write(Seen seen, int number, Copy signal, Copy asked, Copy band) throws SQLException {
        String when = at(seen.age);
        LocalDate day = LocalDate.parse(when.substring(0, 10));
        String title = "Poste " + Syllables.label(seen.occupation);
        String occupation = occupations.isEmpty() ? null : occupations.get(seen.occupation % occupations.size());
        signal.row(
                seen.id,
                1,
                title,
                title,
                words(seen.text, 40),
                "VACANCY",
                seen.openings,
                plane.zones.get(seen.zone).code(),
                Plane.commune(seen.zone, seen.commune),
                occupation,
                day,
                when,
                day.plusDays(90),
                true,
                when,
                seen.ended ? "FILLED" : "OPEN",
                "FEED",
                seen.employer,
                "Atelier " + seen.employer.substring(6),
                seen.cluster,
                random.nextInt(10) == 0 ? 0.5 : 1,
                seen.ended ? "FILLED_ELSEWHERE" : "",
                when,
                "b:" + number);
        for (String skill : seen.skills) {
            boolean required = random.nextInt(3) > 0;
            asked.row(seen.id, skill, required ? 1 : 0.4 + random.nextDouble() * 0.6, required ? "REQUIRED" : "WISHED");
        }
        for (int i = 0; i < 16; i++) {
            band.row(seen.text * 0x9E3779B97F4A7C15L + i, seen.id);
        }
    }

    static String words(int seed, int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ").append(Syllables.word((seed * 31 + i * 17) * 0x9E3779B1 >>> 20));
        }
        return words.append('.').toString();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
