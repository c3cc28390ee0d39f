package org.passerelle.interchange;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.assessment.AttemptRules;
import org.passerelle.assessment.ItemsJson;
import org.passerelle.assessment.RulesJson;
import org.passerelle.assessment.SettingItems;
import org.passerelle.catalogue.ActivityType;
import org.passerelle.catalogue.Authoring;
import org.passerelle.catalogue.ConditionsJson;
import org.passerelle.catalogue.MediaLibrary;
import org.passerelle.catalogue.Releasing;
import org.passerelle.catalogue.SlideDraft;
import org.passerelle.catalogue.WritingSlides;
import org.passerelle.delivery.RunDraft;
import org.passerelle.delivery.Scheduling;
import org.passerelle.documents.SentFile;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/**
 * Reads a course that was written as files: {@code course.json} with its units, activities, quizzes and runs, one HTML
 * file for each lesson and language, and media. The whole course is there and published afterwards, or nothing is.
 */
@UseCase
public class CourseFolderImport {
    @Inject
    Authoring authoring;

    @Inject
    Releasing releasing;

    @Inject
    MediaLibrary library;

    @Inject
    WritingSlides slides;

    @Inject
    SettingItems settingItems;

    @Inject
    Scheduling scheduling;

    @Inject
    Clock clock;

    /** The name by which the folder knows the course's training body. @throws Refusal when it holds no course */
    @Allowed(value = Permission.AUTHOR_COURSE, reads = true)
    public String organisation(Path folder) {
        return new CourseFolder(folder).organisation();
    }

    /**
     * Reads a folder. The dates of its runs are counted in days from today.
     *
     * @return the published course; empty when one with its slug is there already, which is left as it is
     * @throws Refusal when something in the folder is missing or wrong, with its name
     */
    @Allowed(Permission.AUTHOR_COURSE)
    public Optional<UUID> read(UUID organisation, Path folder) {
        CourseFolder files = new CourseFolder(folder);
        if (authoring.isTaken(files.slug())) {
            return Optional.empty();
        }
        UUID course = authoring.draft(organisation, files.slug(), files.draft());
        Map<String, UUID> added = new HashMap<>();
        for (Fields unit : files.units()) {
            UUID id = authoring.addUnit(course, unit.text("title"));
            for (Fields activity : unit.objects("activities")) {
                added.put(activity.words("key"), add(files, course, id, activity));
            }
        }
        files.units().stream()
                .flatMap(unit -> unit.objects("activities").stream())
                .forEach(activity -> release(course, activity, added));
        for (Fields run : files.runs()) {
            scheduling.schedule(course, run(run));
        }
        authoring.publish(course);
        return Optional.of(course);
    }

    private void release(UUID course, Fields activity, Map<String, UUID> added) {
        if (activity.json().get("conditions") instanceof JsonArray conditions) {
            UUID released = Objects.requireNonNull(added.get(activity.words("key")));
            releasing.release(
                    course,
                    released,
                    ConditionsJson.read(conditions, name -> named(added, name)),
                    ConditionsJson.write(List.of()));
        }
    }

    private static UUID named(Map<String, UUID> added, String name) {
        UUID found = added.get(name);
        if (found == null) {
            throw new Refusal("interchange.activityUnknown", name);
        }
        return found;
    }

    private UUID add(CourseFolder files, UUID course, UUID unit, Fields activity) {
        UUID added = authoring.addActivity(course, unit, files.activity(activity));
        switch (activity.constant(ActivityType.class, "type")) {
            case LESSON -> {}
            case VIDEO -> film(files, course, added, activity);
            case QUIZ -> {
                settingItems.set(
                        course, added, activity.whole("passMark"), ItemsJson.read(items(files, course, activity)));
                if (activity.json().get("rules") instanceof JsonObject rules) {
                    settingItems.rule(course, added, RulesJson.read(rules), RulesJson.write(AttemptRules.USUAL));
                }
            }
        }
        return added;
    }

    /** The items, with the images that they name kept and named by their identifiers. */
    private JsonArray items(CourseFolder files, UUID course, Fields quiz) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        for (JsonValue item : files.items(quiz)) {
            if (item instanceof JsonObject json && json.get("image") instanceof JsonString image) {
                UUID kept = keep(files, course, image.getString());
                items.add(Json.createObjectBuilder(json).add("image", kept.toString()));
            } else {
                items.add(item);
            }
        }
        return items.build();
    }

    private void film(CourseFolder files, UUID course, UUID activity, Fields video) {
        UUID film = keep(files, course, video.words("video"));
        library.film(
                course,
                activity,
                film,
                captions(files, course, video, Language.FR),
                captions(files, course, video, Language.EN));
        List<Fields> told = video.objects("slides");
        if (!told.isEmpty()) {
            List<UUID> brought = slides.bring(
                    course,
                    activity,
                    told.stream()
                            .map(slide -> slide.words("image"))
                            .map(name -> new SentFile(name, files.media(name)))
                            .toList());
            slides.describe(
                    course,
                    activity,
                    brought,
                    told.stream()
                            .map(slide -> new SlideDraft(slide.perhaps("at"), slide.text("alt"), slide.text("text")))
                            .toList());
        }
    }

    private Optional<UUID> captions(CourseFolder files, UUID course, Fields video, Language language) {
        return video.text("captions").only(language).map(name -> keep(files, course, name));
    }

    private UUID keep(CourseFolder files, UUID course, String name) {
        return library.add(course, name.substring(name.lastIndexOf('/') + 1), files.media(name));
    }

    private RunDraft run(Fields run) {
        LocalDate today = Clocks.today(clock);
        return new RunDraft(
                today.plusDays(run.whole("startsInDays")),
                run.perhaps("endsInDays").map(today::plusDays).orElse(null),
                run.perhaps("seats").orElse(null),
                run.perhapsWords("zone"));
    }
}
