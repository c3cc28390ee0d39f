package org.passerelle.assessment;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** Rubrics as JSON, within the item that they judge. */
final class RubricJson {
    private RubricJson() {}

    static Rubric read(JsonObject item) {
        return new Rubric(
                JsonParts.objects(item, "criteria").stream()
                        .map(criterion -> new Rubric.Criterion(
                                JsonParts.text(criterion.get("name")),
                                JsonParts.words(criterion, "skill"),
                                JsonParts.texts(criterion, "levels")))
                        .toList(),
                item.getBoolean("secondMarker", false),
                item.getInt("peerReviews", 0),
                item.getInt("peerDays", 0));
    }

    static void write(Rubric rubric, JsonObjectBuilder item) {
        if (rubric.peerReviews() > 0) {
            item.add("peerReviews", rubric.peerReviews()).add("peerDays", rubric.peerDays());
        }
        item.add("secondMarker", rubric.secondMarker())
                .add(
                        "criteria",
                        JsonParts.array(
                                rubric.criteria(),
                                criterion -> Json.createObjectBuilder()
                                        .add("name", JsonParts.json(criterion.name()))
                                        .add("skill", criterion.skill())
                                        .add("levels", JsonParts.texts(criterion.levels()))));
    }
}
