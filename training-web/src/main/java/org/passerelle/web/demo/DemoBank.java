package org.passerelle.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.assessment.AdaptiveRules;
import org.passerelle.assessment.AttemptView;
import org.passerelle.assessment.Attempting;
import org.passerelle.assessment.BankDraw;
import org.passerelle.assessment.Banking;
import org.passerelle.assessment.Item;
import org.passerelle.assessment.ItemView;
import org.passerelle.assessment.ItemsJson;
import org.passerelle.assessment.MeasuringItems;
import org.passerelle.assessment.PreparingReviews;
import org.passerelle.assessment.Rasch;
import org.passerelle.assessment.SettingAdaptive;
import org.passerelle.catalogue.ActivityOutline;
import org.passerelle.catalogue.Catalogue;
import org.passerelle.catalogue.CourseView;
import org.passerelle.delivery.Enrolling;
import org.passerelle.delivery.RunView;
import org.passerelle.delivery.Runs;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Refusal;
import org.passerelle.people.PeopleSeed;
import org.passerelle.people.Role;

/** The demonstration's item bank with answers that were measured, an adaptive test, and works that peers review. */
@ApplicationScoped
public class DemoBank {
    private static final Logger LOG = System.getLogger(DemoBank.class.getName());
    private static final long SEED = 20261128;

    @Inject
    Banking banking;

    @Inject
    SettingAdaptive adapting;

    @Inject
    PreparingReviews preparing;

    @Inject
    MeasuringItems measuring;

    @Inject
    Attempting attempting;

    @Inject
    Enrolling enrolling;

    @Inject
    Catalogue catalogue;

    @Inject
    Runs runs;

    @Inject
    PeopleSeed people;

    @Inject
    DemoCaller caller;

    /** Loads every bank of the file; what is refused is passed over, and the log says so. */
    void load(Path file, Map<String, UUID> organisations) {
        for (JsonObject bank : DemoFile.objects(file)) {
            UUID body = organisations.get(bank.getString("organisation"));
            try {
                if (body != null) {
                    load(bank, body);
                }
            } catch (Refusal | NotFound refused) {
                LOG.log(Level.WARNING, "the bank of {0} is refused: {1}", body, refused.getMessage());
            }
        }
    }

    private void load(JsonObject bank, UUID body) {
        caller.become(bank.getString("trainer"));
        CourseView course = catalogue.bySlug(bank.getString("course"));
        UUID id = course.card().id();
        Map<String, UUID> activities = course.outline().activities().stream()
                .collect(Collectors.toMap(ActivityOutline::key, ActivityOutline::id));
        Set<String> tags = bank.getJsonArray("tags").getValuesAs(JsonString::getString).stream()
                .collect(Collectors.toSet());
        List<UUID> items = new ArrayList<>();
        Map<UUID, Integer> hard = new HashMap<>();
        for (JsonObject item : bank.getJsonArray("items").getValuesAs(JsonObject.class)) {
            Item read = ItemsJson.read(Json.createArrayBuilder()
                            .add(Json.createObjectBuilder(item).add("key", "x"))
                            .build())
                    .get(0);
            UUID added = banking.add(body, read, tags);
            items.add(added);
            hard.put(added, read.difficulty());
        }
        JsonObject draws = bank.getJsonObject("draws");
        banking.take(
                id,
                named(activities, draws.getString("quiz")),
                draws.getJsonArray("items").getValuesAs(JsonNumber::intValue).stream()
                        .map(place -> BankDraw.one(items.get(place)))
                        .toList());
        adapt(bank, course, activities, tags.iterator().next());
        JsonObject sample = bank.getJsonObject("sample");
        preparing.add(
                id,
                named(activities, sample.getString("quiz")),
                sample.getString("item"),
                sample.getString("text"),
                sample.getJsonArray("levels").getValuesAs(JsonNumber::intValue),
                sample.getString("comment"));
        learn(bank, id, activities, hard);
        measuring.some(items.size());
    }

    private static UUID named(Map<String, UUID> activities, String key) {
        return Optional.ofNullable(activities.get(key)).orElseThrow(() -> new NotFound("activity", key));
    }

    private void adapt(JsonObject bank, CourseView course, Map<String, UUID> activities, String tag) {
        JsonObject rules = bank.getJsonObject("adaptive");
        List<UUID> acquired = rules.getJsonArray("acquires").getValuesAs(JsonString::getString).stream()
                .map(key -> named(activities, key))
                .toList();
        adapting.adapt(
                course.card().id(),
                named(activities, rules.getString("quiz")),
                new AdaptiveRules(
                        tag,
                        rules.getInt("most"),
                        rules.getJsonNumber("error").doubleValue(),
                        Map.of(course.card().skills().get(0).uri(), acquired)));
    }

    /** Learners of different ability answer; the first ones hand in a work for their peers too. */
    private void learn(JsonObject bank, UUID course, Map<String, UUID> activities, Map<UUID, Integer> hard) {
        UUID run = runs.of(course).stream()
                .filter(RunView::enrollable)
                .map(RunView::id)
                .findFirst()
                .orElseThrow(() -> new Refusal("delivery.closed"));
        UUID quiz = named(activities, bank.getJsonObject("draws").getString("quiz"));
        JsonObject sample = bank.getJsonObject("sample");
        List<String> works = bank.getJsonArray("works").getValuesAs(JsonString::getString);
        List<String> names = bank.getJsonArray("learners").getValuesAs(JsonString::getString);
        String hash = people.hash(DemoPeople.PASSWORD);
        SplittableRandom lots = new SplittableRandom(SEED);
        for (int i = 0; i < names.size(); i++) {
            String email = "stagiaire" + (i + 1) + "@passerelle.example";
            people.member(people.person(email, names.get(i), Language.FR, hash), null, Role.LEARNER);
            caller.become(email);
            UUID place = enrolling.enrol(run);
            double ability = lots.nextDouble() * 4 - 2;
            AttemptView attempt = attempting.again(place, quiz);
            Map<String, String> given = new HashMap<>();
            attempt.items().forEach(item -> given.put(item.key(), answer(item, hard, ability, lots)));
            attempting.submit(attempt.id(), given);
            if (i < works.size()) {
                AttemptView work = attempting.again(place, named(activities, sample.getString("quiz")));
                attempting.submit(work.id(), Map.of(sample.getString("item"), works.get(i)));
            }
        }
    }

    /** The first option is right; the able choose it more often. The hardest item leads many astray. */
    private static String answer(ItemView item, Map<UUID, Integer> hard, double ability, SplittableRandom lots) {
        int difficulty = hard.entrySet().stream()
                .filter(one -> one.getKey().toString().equals(item.key()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(1);
        if (lots.nextDouble() < Rasch.chance(ability, difficulty - 2.5)) {
            return "0";
        }
        return lots.nextInt(4) == 0 ? "2" : "1";
    }
}
