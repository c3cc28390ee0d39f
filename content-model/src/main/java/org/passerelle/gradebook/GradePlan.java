package org.passerelle.gradebook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/**
 * How the grades of a course are weighed.
 *
 * @param categories 1 to 8, of which at least one has weight; the first one takes the quizzes of which nothing is said
 * @param quizzes of a quiz, by its identifier, the key of its category
 * @param sessions what is graded beside the quizzes, by typing, such as a day in the workshop; up to 40
 */
public record GradePlan(List<Category> categories, Map<String, String> quizzes, List<Session> sessions) {
    /** The plan of a course about which nobody said anything: all quizzes alike. */
    public static final GradePlan USUAL = new GradePlan(
            List.of(new Category("c1", LocalizedText.of("Évaluations", "Assessments"), 100, 0)), Map.of(), List.of());

    /** The most categories. */
    public static final int MOST_CATEGORIES = 8;

    /** The most sessions. */
    public static final int MOST_SESSIONS = 40;

    private static final int LONGEST = 120;
    private static final int ALL = 100;

    /**
     * Results that count together.
     *
     * @param key its name within the plan
     * @param weight 0 to 100, beside that of the others
     * @param dropLowest how many of the lowest results are left out, 0 to 10
     */
    public record Category(String key, LocalizedText name, int weight, int dropLowest) {}

    /**
     * Something that is graded by typing.
     *
     * @param key its name within the plan, which begins with "s"
     * @param category the key of its category
     */
    public record Session(String key, LocalizedText title, String category) {}

    /** @throws Refusal beside the field that is wrong */
    public GradePlan {
        categories = List.copyOf(categories);
        quizzes = Map.copyOf(quizzes);
        sessions = List.copyOf(sessions);
        if (categories.isEmpty() || categories.size() > MOST_CATEGORIES) {
            throw Refusal.of("categories", "gradebook.categoriesOutOfRange", MOST_CATEGORIES);
        }
        if (sessions.size() > MOST_SESSIONS) {
            throw Refusal.of("sessions", "gradebook.tooManySessions", MOST_SESSIONS);
        }
        Set<String> keys = new HashSet<>();
        for (Category category : categories) {
            check(category);
            if (!keys.add(category.key())) {
                throw Refusal.of("categories", "gradebook.keyTwice", category.key());
            }
        }
        if (categories.stream().mapToInt(Category::weight).sum() == 0) {
            throw Refusal.of("categories", "gradebook.noWeight");
        }
        checkSessions(sessions, keys);
        if (!keys.containsAll(quizzes.values())) {
            throw Refusal.of("categories", "gradebook.categoryUnknown");
        }
    }

    private static void check(Category category) {
        named("categories", category.name());
        if (category.weight() < 0 || category.weight() > ALL) {
            throw Refusal.of("categories", "gradebook.weightOutOfRange", ALL);
        }
        if (category.dropLowest() < 0 || category.dropLowest() > 10) {
            throw Refusal.of("categories", "gradebook.dropOutOfRange", 10);
        }
    }

    private static void checkSessions(List<Session> sessions, Set<String> categories) {
        Map<String, Session> seen = new HashMap<>();
        for (Session session : sessions) {
            named("sessions", session.title());
            if (!session.key().matches("s[0-9]{1,3}") || seen.put(session.key(), session) != null) {
                throw Refusal.of("sessions", "gradebook.keyTwice", session.key());
            }
            if (!categories.contains(session.category())) {
                throw Refusal.of("sessions", "gradebook.categoryUnknown");
            }
        }
    }

    private static void named(String field, LocalizedText name) {
        if (name.isEmpty()) {
            throw Refusal.of(field, "kernel.required");
        }
        for (Language language : Language.values()) {
            Text.within(field, name.only(language).orElse(""), LONGEST);
        }
    }

    /** The category of a quiz; the first one where nothing is said of it. */
    public String categoryOf(String quiz) {
        return quizzes.getOrDefault(quiz, categories.get(0).key());
    }
}
