package org.passerelle.interchange;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.passerelle.catalogue.ActivityDraft;
import org.passerelle.catalogue.ActivityType;
import org.passerelle.catalogue.CourseDraft;
import org.passerelle.catalogue.DeliveryMode;
import org.passerelle.catalogue.Funding;
import org.passerelle.catalogue.TaughtSkill;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Refusal;

/**
 * A course as files: {@code course.json}, {@code lessons/<name>.<language>.html} and {@code media/}. A file that it
 * names must lie within it.
 */
final class CourseFolder {
    private final Path folder;
    private final Fields course;

    /** @throws Refusal when there is no readable {@code course.json} */
    CourseFolder(Path folder) {
        this.folder = folder;
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(folder.resolve("course.json")))) {
            this.course = new Fields(reader.readObject());
        } catch (IOException | JsonException e) {
            throw new Refusal("interchange.noCourse", String.valueOf(folder.getFileName()));
        }
    }

    String slug() {
        return course.words("slug");
    }

    /** The name by which the folder knows the course's training body. */
    String organisation() {
        return course.words("organisation");
    }

    List<Fields> units() {
        return course.objects("units");
    }

    List<Fields> runs() {
        return course.objects("runs");
    }

    CourseDraft draft() {
        Set<Funding> funding =
                course.all("funding").stream().map(CourseFolder::payer).collect(Collectors.toUnmodifiableSet());
        List<TaughtSkill> skills = course.objects("skills").stream()
                .map(skill -> new TaughtSkill(skill.words("uri"), skill.whole("level")))
                .toList();
        return new CourseDraft(
                course.constant(DeliveryMode.class, "mode"),
                course.constant(Language.class, "language"),
                !course.all("alsoIn").isEmpty(),
                course.text("title"),
                course.text("summary"),
                course.lines("outcomes"),
                course.text("prerequisites"),
                course.whole("level"),
                course.number("hours"),
                course.perhaps("cost").orElse(0),
                funding,
                skills,
                Set.copyOf(course.all("needs")));
    }

    private static Funding payer(String name) {
        try {
            return Funding.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new Refusal("interchange.fieldWrong", "funding");
        }
    }

    ActivityDraft activity(Fields activity) {
        ActivityType type = activity.constant(ActivityType.class, "type");
        LocalizedText body =
                type == ActivityType.LESSON ? lesson(activity.words("lesson")) : LocalizedText.of(null, null);
        return new ActivityDraft(activity.words("key"), type, activity.text("title"), activity.whole("minutes"), body);
    }

    private LocalizedText lesson(String name) {
        LocalizedText body = LocalizedText.of(null, null);
        for (Language language : Language.values()) {
            String file = "lessons/" + name + '.' + language.tag() + ".html";
            if (Files.exists(within(file))) {
                body = body.with(language, text(file));
            }
        }
        if (body.isEmpty()) {
            throw new Refusal("interchange.fileMissing", name);
        }
        return body;
    }

    /** What a quiz asks. */
    JsonArray items(Fields quiz) {
        return Optional.ofNullable(quiz.json().getJsonArray("items"))
                .orElseThrow(() -> new Refusal("interchange.fieldWrong", "items"));
    }

    private String text(String file) {
        try {
            return Files.readString(within(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of a file. @throws Refusal when there is none */
    byte[] media(String name) {
        Path file = within(name);
        if (!Files.isRegularFile(file)) {
            throw new Refusal("interchange.fileMissing", name);
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path within(String file) {
        Path path = folder.resolve(file).normalize();
        if (!path.startsWith(folder.normalize())) {
            throw new Refusal("interchange.fileMissing", file);
        }
        return path;
    }
}
