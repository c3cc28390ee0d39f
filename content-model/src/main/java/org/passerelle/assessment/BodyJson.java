package org.passerelle.assessment;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Refusal;

/** Bodies of items as JSON, beside the fields that all items have. */
final class BodyJson {
    private BodyJson() {}

    static Body read(String key, JsonObject json) {
        return switch (JsonParts.words(json, "type")) {
            case "SINGLE" -> new SingleChoice(options(json));
            case "MULTIPLE" -> new MultipleChoice(options(json));
            case "NUMERIC" ->
                new Numeric(
                        JsonParts.there(json, "answer", JsonNumber.class).doubleValue(),
                        JsonParts.number(json, "tolerance", 0),
                        json.getString("unit", ""));
            case "SHORT_TEXT" -> new ShortText(JsonParts.variants(JsonParts.there(json, "accepted", JsonObject.class)));
            case "CLOZE" -> new Cloze(JsonParts.text(json.get("text")), gaps(json));
            case "MATCHING" -> new Matching(pairs(json), JsonParts.texts(json, "distractors"));
            case "ORDERING" -> new Ordering(JsonParts.texts(json, "entries"));
            case "CATEGORISING" -> new Categorising(categories(json));
            case "HOTSPOT" -> new Hotspot(image(key, json), JsonParts.text(json.get("alt")), regions(key, json));
            case "PARAMETRISED" ->
                new Parametrised(
                        variables(json),
                        JsonParts.words(json, "formula"),
                        (int) JsonParts.number(json, "decimals", 0),
                        JsonParts.number(json, "tolerance", 0),
                        json.getString("unit", ""));
            case "ESSAY" -> new Essay((int) JsonParts.number(json, "mostWords", 0), RubricJson.read(json));
            case "UPLOAD" -> new Upload((int) JsonParts.number(json, "mostMegabytes", 0), RubricJson.read(json));
            default -> throw new Refusal("assessment.typeUnknown", key, JsonParts.words(json, "type"));
        };
    }

    private static List<Choice> options(JsonObject json) {
        List<Choice> options = JsonParts.objects(json, "options").stream()
                .map(o -> new Choice(JsonParts.text(o.get("text")), o.getBoolean("correct", false), said(o)))
                .toList();
        options.forEach(option -> Items.requireText("options", option.text()));
        return options;
    }

    private static LocalizedText said(JsonObject json) {
        return JsonParts.text(json.get("feedback"));
    }

    private static List<Cloze.Gap> gaps(JsonObject json) {
        return JsonParts.objects(json, "gaps").stream()
                .map(gap -> new Cloze.Gap(
                        gap.containsKey("accepted")
                                ? JsonParts.variants(JsonParts.there(gap, "accepted", JsonObject.class))
                                : Map.of(),
                        JsonParts.texts(gap, "menu"),
                        said(gap)))
                .toList();
    }

    private static List<Matching.Pair> pairs(JsonObject json) {
        return JsonParts.objects(json, "pairs").stream()
                .map(p -> new Matching.Pair(JsonParts.text(p.get("prompt")), JsonParts.text(p.get("match")), said(p)))
                .toList();
    }

    private static List<Categorising.Category> categories(JsonObject json) {
        return JsonParts.objects(json, "categories").stream()
                .map(c -> new Categorising.Category(
                        JsonParts.text(c.get("name")), JsonParts.texts(c, "entries"), said(c)))
                .toList();
    }

    private static List<Hotspot.Region> regions(String key, JsonObject json) {
        return JsonParts.objects(json, "regions").stream()
                .map(region -> new Hotspot.Region(
                        JsonParts.text(region.get("name")),
                        Shape.read(JsonParts.words(region, "shape"))
                                .orElseThrow(() -> Refusal.of("regions", "assessment.shapeWrong", key)),
                        region.getBoolean("correct", false),
                        said(region)))
                .toList();
    }

    private static UUID image(String key, JsonObject json) {
        try {
            return UUID.fromString(JsonParts.words(json, "image"));
        } catch (IllegalArgumentException e) {
            throw Refusal.of("image", "assessment.imageMissing", key);
        }
    }

    private static List<Variable> variables(JsonObject json) {
        return JsonParts.objects(json, "variables").stream()
                .map(v -> new Variable(JsonParts.words(v, "name"), JsonParts.words(v, "values")))
                .toList();
    }

    static void write(Body body, JsonObjectBuilder json) {
        if (body instanceof SingleChoice choice) {
            json.add("options", options(choice.options()));
        } else if (body instanceof MultipleChoice choice) {
            json.add("options", options(choice.options()));
        } else if (body instanceof Numeric numeric) {
            json.add("answer", numeric.answer())
                    .add("tolerance", numeric.tolerance())
                    .add("unit", numeric.unit());
        } else if (body instanceof ShortText text) {
            json.add("accepted", JsonParts.json(text.accepted()));
        } else if (body instanceof Cloze cloze) {
            json.add("text", JsonParts.json(cloze.text())).add("gaps", JsonParts.array(cloze.gaps(), BodyJson::gap));
        } else if (body instanceof Matching matching) {
            json.add("pairs", JsonParts.array(matching.pairs(), BodyJson::pair))
                    .add("distractors", JsonParts.texts(matching.distractors()));
        } else {
            writeOther(body, json);
        }
    }

    private static void writeOther(Body body, JsonObjectBuilder json) {
        if (body instanceof Ordering ordering) {
            json.add("entries", JsonParts.texts(ordering.entries()));
        } else if (body instanceof Categorising categorising) {
            json.add("categories", JsonParts.array(categorising.categories(), BodyJson::category));
        } else if (body instanceof Hotspot hotspot) {
            json.add("image", hotspot.image().toString())
                    .add("alt", JsonParts.json(hotspot.alt()))
                    .add("regions", JsonParts.array(hotspot.regions(), BodyJson::region));
        } else if (body instanceof Parametrised drawn) {
            json.add(
                            "variables",
                            JsonParts.array(
                                    drawn.variables(),
                                    variable -> Json.createObjectBuilder()
                                            .add("name", variable.name())
                                            .add("values", variable.range())))
                    .add("formula", drawn.formula())
                    .add("decimals", drawn.decimals())
                    .add("tolerance", drawn.tolerance())
                    .add("unit", drawn.unit());
        } else if (body instanceof Essay essay) {
            RubricJson.write(essay.rubric(), json.add("mostWords", essay.mostWords()));
        } else if (body instanceof Upload upload) {
            RubricJson.write(upload.rubric(), json.add("mostMegabytes", upload.mostMegabytes()));
        }
    }

    private static JsonArrayBuilder options(List<Choice> options) {
        return JsonParts.array(
                options,
                option -> Json.createObjectBuilder()
                        .add("text", JsonParts.json(option.text()))
                        .add("correct", option.correct())
                        .add("feedback", JsonParts.json(option.feedback())));
    }

    private static JsonObjectBuilder gap(Cloze.Gap gap) {
        return Json.createObjectBuilder()
                .add("accepted", JsonParts.json(gap.accepted()))
                .add("menu", JsonParts.texts(gap.menu()))
                .add("feedback", JsonParts.json(gap.feedback()));
    }

    private static JsonObjectBuilder pair(Matching.Pair pair) {
        return Json.createObjectBuilder()
                .add("prompt", JsonParts.json(pair.prompt()))
                .add("match", JsonParts.json(pair.match()))
                .add("feedback", JsonParts.json(pair.feedback()));
    }

    private static JsonObjectBuilder category(Categorising.Category category) {
        return Json.createObjectBuilder()
                .add("name", JsonParts.json(category.name()))
                .add("entries", JsonParts.texts(category.entries()))
                .add("feedback", JsonParts.json(category.feedback()));
    }

    private static JsonObjectBuilder region(Hotspot.Region region) {
        return Json.createObjectBuilder()
                .add("name", JsonParts.json(region.name()))
                .add("shape", region.shape().say())
                .add("correct", region.correct())
                .add("feedback", JsonParts.json(region.feedback()));
    }
}
