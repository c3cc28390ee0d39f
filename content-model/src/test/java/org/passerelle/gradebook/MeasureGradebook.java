package org.passerelle.gradebook;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.passerelle.assessment.Item;
import org.passerelle.assessment.Numeric;
import org.passerelle.assessment.SettingItems;
import org.passerelle.catalogue.ActivityOutline;
import org.passerelle.catalogue.ActivityType;
import org.passerelle.catalogue.Authoring;
import org.passerelle.catalogue.DeliveryMode;
import org.passerelle.catalogue.School;
import org.passerelle.delivery.RunDraft;
import org.passerelle.delivery.Scheduling;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

/** Measures opening the gradebook of a large run: {@code deploy/bench/gradebook [LEARNERS] [TASKS]}. */
final class MeasureGradebook {
    private static final int WARM = 10;
    private static final int TIMES = 40;
    private static final double MILLION = 1e6;

    private MeasureGradebook() {}

    /** Arguments: how many learners, how many quizzes, and on which databases. */
    public static void main(String[] arguments) throws SQLException {
        int learners = Integer.parseInt(arguments[0]);
        int tasks = Integer.parseInt(arguments[1]);
        System.out.println(
                "| database | learners | tasks | page of 25, median ms | 95 % ms | last page ms | by a name ms |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
        for (String name : arguments[2].split(",")) {
            measure(Database.valueOf(name), learners, tasks);
        }
        System.exit(0);
    }

    private static void measure(Database database, int learners, int tasks) throws SQLException {
        try (World world = School.open(database.world())) {
            UUID body = School.body(world, 0);
            ActivityType[] types = new ActivityType[tasks];
            Arrays.fill(types, ActivityType.QUIZ);
            UUID course = School.course(world, body, DeliveryMode.MOOC, "Grand cours", types);
            List<UUID> quizzes = world.get(Authoring.class).mine(course).outline().activities().stream()
                    .map(ActivityOutline::id)
                    .toList();
            List<Item> items = IntStream.range(0, 5)
                    .mapToObj(i -> Item.of(
                            "q" + i,
                            School.ACCOUNTING,
                            School.both("Combien font deux et deux ?", "How much is two and two?"),
                            new Numeric(4, 0, ""),
                            LocalizedText.of(null, null)))
                    .toList();
            quizzes.forEach(quiz -> world.get(SettingItems.class).set(course, quiz, 60, items));
            world.get(Authoring.class).publish(course);
            UUID run =
                    world.get(Scheduling.class).schedule(course, new RunDraft(LocalDate.of(2026, 11, 23), null, null));
            world.commit();
            grow(database, run, learners);
            Gradebooks books = world.get(Gradebooks.class);
            double[] first = times(() -> books.of(course, run, "", 1, Gradebooks.PAGE), world);
            double[] last = times(() -> books.of(course, run, "", learners / Gradebooks.PAGE, Gradebooks.PAGE), world);
            double[] named = times(() -> books.of(course, run, "learner 77", 1, Gradebooks.PAGE), world);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d | %d | %.0f | %.0f | %.0f | %.0f |%n",
                    database,
                    learners,
                    tasks,
                    first[TIMES / 2],
                    first[(int) (TIMES * 0.95)],
                    last[TIMES / 2],
                    named[TIMES / 2]);
        }
    }

    private static double[] times(Runnable work, World world) {
        double[] took = new double[TIMES];
        for (int i = -WARM; i < TIMES; i++) {
            world.em().clear();
            long began = System.nanoTime();
            work.run();
            if (i >= 0) {
                took[i] = (System.nanoTime() - began) / MILLION;
            }
        }
        Arrays.sort(took);
        return took;
    }

    /** Everybody handed in every quiz once; each answered five items. */
    private static void grow(Database database, UUID run, int learners) throws SQLException {
        boolean h2 = database == Database.H2;
        String id = h2 ? "random_uuid()" : "gen_random_uuid()";
        String series = h2 ? "system_range(1, " + learners + ") n(x)" : "generate_series(1, " + learners + ") n(x)";
        try (Connection connection = database.source().getConnection();
                Statement sql = connection.createStatement()) {
            sql.executeUpdate("insert into content.person (id, version, email, email_key, name, name_key, language,"
                    + " password_hash, confirmed, created_at, signed_out_before) select " + id
                    + ", 0, 'l' || x || '@exemple.fr', 'l' || x || '@exemple.fr', 'Learner ' || x, 'learner ' || x, 'FR', 'x',"
                    + " true, current_timestamp, current_timestamp from " + series);
            sql.executeUpdate(
                    "insert into content.enrolment (id, version, run_id, course_id, person_id, status, enrolled_at,"
                            + " last_seen_at, group_name) select " + id
                            + ", 0, r.id, r.course_id, p.id, 'ACTIVE', current_timestamp,"
                            + " current_timestamp, '' from content.person p join content.course_run r on r.id = '" + run
                            + "' where p.email like 'l%@exemple.fr'");
            sql.executeUpdate(
                    "insert into content.attempt (id, version, enrolment_id, activity_id, number, items, pass_mark,"
                            + " started_at, submitted_at, score, outcome) select " + id
                            + ", 0, e.id, s.activity_id, 1, s.items, 60,"
                            + " current_timestamp, current_timestamp, 0.8, 'PASSED' from content.enrolment e"
                            + " cross join content.assessment s join content.activity a on a.id = s.activity_id"
                            + " join content.learning_unit u on u.id = a.unit_id and u.course_id = e.course_id where e.run_id = '"
                            + run + "'");
            String keys = h2 ? "system_range(0, 4) k(y)" : "generate_series(0, 4) k(y)";
            sql.executeUpdate(
                    "insert into content.response (id, version, attempt_id, item_key, answer, saved_at, score)"
                            + " select " + id
                            + ", 0, a.id, 'q' || y, '4', current_timestamp, case when y = 0 then 0 else 1 end"
                            + " from content.attempt a join content.enrolment e on e.id = a.enrolment_id and e.run_id = '"
                            + run
                            + "' cross join " + keys);
            sql.execute("analyze");
        }
    }
}
