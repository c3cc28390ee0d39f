package org.passerelle.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.passerelle.assessment.Answers;
import org.passerelle.assessment.Item;
import org.passerelle.assessment.ItemsJson;
import org.passerelle.kernel.Refusal;

/**
 * Puts many learners with an open attempt each into a running application's database: one in each of the quizzes of the
 * demonstration that are answered without a file, evenly. Each has a token for the web API, so that none of them has to
 * sign in. What they may answer goes into a file, a line each.
 */
final class Learners {
    private static final String QUIZZES =
            "select s.activity_id, s.items, s.pass_mark, s.rules, r.id as run, c.id as course"
                    + " from content.assessment s join content.activity a on a.id = s.activity_id"
                    + " join content.learning_unit u on u.id = a.unit_id join content.course c on c.id = u.course_id"
                    + " join content.course_run r on r.course_id = c.id"
                    + " where s.adaptive = '' and s.items <> '[]' and s.items not like '%\"UPLOAD\"%' and c.status = 'PUBLISHED'"
                    + " and s.rules !~ '\"minutes\":[1-9]' and s.rules not like '%closesAt%'"
                    + " and r.starts_on <= current_date and (r.ends_on is null or r.ends_on > current_date + 1)"
                    + " order by s.activity_id, r.starts_on";

    private static final String PEOPLE = "insert into content.person (id, version, email, email_key, name, name_key,"
            + " language, password_hash, confirmed, created_at, signed_out_before) select gen_random_uuid(), 1,"
            + " 'l' || n || '@learners.example', 'l' || n || '@learners.example', 'Learner ' || n, 'learner ' || n, 'FR',"
            + " (select min(password_hash) from content.person), true, now(), now() - interval '1 day'"
            + " from generate_series(0, ?) n";

    private static final String TOKENS = "insert into content.access_token (id, version, person_id, name, may_write,"
            + " token_hash, created_at, expires_at) select gen_random_uuid(), 1, id, 'bench', true,"
            + " encode(sha256(('psl_' || replace(name_key, ' ', ''))::bytea), 'hex'), now(), now() + interval '1 day'"
            + " from content.person where email like '%@learners.example'";

    private static final String PLACES =
            "insert into content.enrolment (id, version, run_id, course_id, person_id, status,"
                    + " enrolled_at, last_seen_at) select gen_random_uuid(), 1, ?, ?, id, 'ACTIVE', now(), now()"
                    + " from content.person where email like '%@learners.example'"
                    + " and mod(substring(name_key from 9)::integer, ?) = ?";

    private static final String ATTEMPTS =
            "insert into content.attempt (id, version, enrolment_id, activity_id, number,"
                    + " items, pass_mark, rules, seed, started_at) select gen_random_uuid(), 1, e.id, ?, 1, ?, ?, ?,"
                    + " substring(p.name_key from 9)::integer, now()"
                    + " from content.enrolment e join content.person p on p.id = e.person_id"
                    + " where p.email like '%@learners.example' and mod(substring(p.name_key from 9)::integer, ?) = ?"
                    + " returning id, (select name_key from content.person w where w.id ="
                    + " (select x.person_id from content.enrolment x where x.id = enrolment_id))";

    private Learners() {}

    private record Quiz(Object activity, String items, int passMark, String rules, Object run, Object course) {}

    /** Usage: PORT-OF-THE-DATABASE HOW-MANY FILE. */
    public static void main(String[] arguments) throws IOException, SQLException {
        int people = Integer.parseInt(arguments[1]);
        String url = "jdbc:postgresql://127.0.0.1:" + arguments[0] + "/postgres?stringtype=unspecified";
        List<String> lines = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url, "postgres", "")) {
            connection.setAutoCommit(false);
            List<Quiz> quizzes = quizzes(connection);
            run(connection, PEOPLE, people - 1);
            run(connection, TOKENS);
            for (int i = 0; i < quizzes.size(); i++) {
                Quiz quiz = quizzes.get(i);
                run(connection, PLACES, quiz.run, quiz.course, quizzes.size(), i);
                String items = ItemsJson.read(quiz.items).stream()
                        .filter(item -> takes(item, "0") && takes(item, "1"))
                        .map(Item::key)
                        .collect(Collectors.joining(" "));
                attempts(connection, quiz, quizzes.size(), i).forEach(attempt -> lines.add(attempt + " " + items));
            }
            connection.commit();
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                statement.execute("analyze");
            }
            System.err.println(people + " learners in " + quizzes.size() + " quizzes");
        }
        Files.write(Path.of(arguments[2]), lines);
    }

    /** Whether an item can be answered so. */
    private static boolean takes(Item item, String answer) {
        try {
            Answers.read(item, answer);
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    /** One run of each. */
    private static List<Quiz> quizzes(Connection connection) throws SQLException {
        List<Quiz> quizzes = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(QUIZZES)) {
            Object last = null;
            while (rows.next()) {
                if (!rows.getObject(1).equals(last)) {
                    last = rows.getObject(1);
                    quizzes.add(new Quiz(
                            last,
                            rows.getString(2),
                            rows.getInt(3),
                            rows.getString(4),
                            rows.getObject(5),
                            rows.getObject(6)));
                }
            }
        }
        return quizzes;
    }

    private static List<String> attempts(Connection connection, Quiz quiz, int of, int place) throws SQLException {
        List<String> made = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(ATTEMPTS)) {
            fill(statement, quiz.activity, quiz.items, quiz.passMark, quiz.rules, of, place);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    made.add("psl_" + rows.getString(2).replace(" ", "") + " " + rows.getString(1));
                }
            }
        }
        return made;
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            fill(statement, values);
            statement.executeUpdate();
        }
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
