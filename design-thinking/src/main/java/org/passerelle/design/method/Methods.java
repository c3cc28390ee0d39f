package org.passerelle.design.method;

import jakarta.annotation.PostConstruct;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Text;
import org.passerelle.kernel.UseCase;

/** Hands out the method cards and the stages' guides, which are written in this module's resources. */
@UseCase
public class Methods {
    private List<MethodCard> cards = List.of();
    private List<StageGuide> guides = List.of();

    @PostConstruct
    void read() {
        cards = array("method-cards.json").getValuesAs(JsonObject.class).stream()
                .map(Methods::card)
                .toList();
        guides = array("stages.json").getValuesAs(JsonObject.class).stream()
                .map(Methods::guide)
                .toList();
    }

    /** All cards in the order of the stages. */
    @Allowed(value = Permission.TAKE_PART_IN_DESIGN, reads = true)
    public List<MethodCard> cards() {
        return cards;
    }

    /**
     * The cards that hold all words of a question, accents aside, in a language; all for an empty question.
     *
     * @param stage at which they serve; null for any
     * @param minutes how long they take at most; 0 for any time
     */
    @Allowed(value = Permission.TAKE_PART_IN_DESIGN, reads = true)
    public List<MethodCard> search(@Nullable String question, Language language, @Nullable Stage stage, int minutes) {
        List<String> words = List.of(Text.fold(Text.line(question)).split("\\s+"));
        return cards.stream()
                .filter(card -> stage == null || card.stage() == stage)
                .filter(card -> minutes == 0 || card.minutes() <= minutes)
                .filter(card -> words.stream().allMatch(Text.fold(card.searched(language))::contains))
                .toList();
    }

    /**
     * One card.
     *
     * @throws NotFound when there is none of this name
     */
    @Allowed(value = Permission.TAKE_PART_IN_DESIGN, reads = true)
    public MethodCard card(String slug) {
        return cards.stream()
                .filter(card -> card.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new NotFound("method card", slug));
    }

    /** The guides of the five stages, in order. */
    @Allowed(value = Permission.TAKE_PART_IN_DESIGN, reads = true)
    public List<StageGuide> stages() {
        return guides;
    }

    /** The guide of one stage. */
    @Allowed(value = Permission.TAKE_PART_IN_DESIGN, reads = true)
    public StageGuide stage(Stage stage) {
        return guides.get(stage.ordinal());
    }

    private static JsonArray array(String file) {
        try (InputStream in = Objects.requireNonNull(Methods.class.getResourceAsStream("/design/" + file), file);
                JsonReader reader = Json.createReader(in)) {
            return reader.readArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MethodCard card(JsonObject o) {
        JsonObject people = o.getJsonObject("people");
        return new MethodCard(
                o.getString("slug"),
                Stage.valueOf(o.getString("stage")),
                text(o, "title"),
                text(o, "what"),
                text(o, "why"),
                texts(o, "steps"),
                o.getInt("minutes"),
                people.getInt("min"),
                people.getInt("max"),
                texts(o, "materials"),
                texts(o, "caveats"),
                text(o, "example"));
    }

    private static StageGuide guide(JsonObject o) {
        List<StageGuide.Criterion> criteria = o.getJsonArray("exitCriteria").getValuesAs(JsonObject.class).stream()
                .map(c -> new StageGuide.Criterion(c.getString("key"), text(c, "label"), text(c, "help")))
                .toList();
        List<StageGuide.Question> questions = o.getJsonArray("questions").getValuesAs(JsonObject.class).stream()
                .map(q -> new StageGuide.Question(
                        text(q, "prompt"), texts(q, "options"), q.getInt("right"), text(q, "why")))
                .toList();
        JsonObject story = o.getJsonObject("case");
        JsonObject exercise = o.getJsonObject("exercise");
        return new StageGuide(
                Stage.valueOf(o.getString("key")),
                text(o, "title"),
                text(o, "question"),
                text(o, "lead"),
                criteria,
                o.getInt("minutes"),
                texts(o, "lesson"),
                new StageGuide.Story(text(story, "title"), texts(story, "text")),
                new StageGuide.Exercise(exercise.getString("address"), texts(exercise, "steps")),
                questions);
    }

    private static LocalizedText text(JsonObject o, String name) {
        JsonObject both = o.getJsonObject(name);
        return LocalizedText.of(both.getString("fr", null), both.getString("en", null));
    }

    private static List<LocalizedText> texts(JsonObject o, String name) {
        List<JsonString> french = o.getJsonObject(name).getJsonArray("fr").getValuesAs(JsonString.class);
        List<JsonString> english = o.getJsonObject(name).getJsonArray("en").getValuesAs(JsonString.class);
        List<LocalizedText> all = new ArrayList<>();
        for (int i = 0; i < Math.min(french.size(), english.size()); i++) {
            all.add(LocalizedText.of(french.get(i).getString(), english.get(i).getString()));
        }
        return all;
    }
}
