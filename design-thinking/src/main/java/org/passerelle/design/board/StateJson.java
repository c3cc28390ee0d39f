package org.passerelle.design.board;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.TreeMap;

/** A board as one document: what is exported, and what the browser's fold is compared with. */
public final class StateJson {
    private StateJson() {}

    /** The whole board. */
    public static JsonObject write(BoardState state) {
        JsonArrayBuilder items = ActionJson.JSON.createArrayBuilder();
        state.everything().forEach(item -> items.add(write(item)));
        JsonArrayBuilder hands = ActionJson.JSON.createArrayBuilder();
        state.hands().forEach(hand -> hands.add(hand.toString()));
        JsonObjectBuilder o = ActionJson.JSON
                .createObjectBuilder()
                .add("seq", state.seq())
                .add("items", items)
                .add("hands", hands)
                .add("silentSince", state.silentSince())
                .add("voting", state.isVoting())
                .add("budget", state.budget())
                .add("locked", state.isLocked())
                .add("endsAt", state.endsAt())
                .add("gatheredSeq", state.gatheredSeq())
                .add("step", state.step());
        return o.build();
    }

    private static JsonObject write(BoardItem item) {
        JsonArrayBuilder versions = ActionJson.JSON.createArrayBuilder();
        item.versions()
                .forEach(v -> versions.add(ActionJson.JSON
                        .createObjectBuilder()
                        .add("id", v.id().toString())
                        .add("author", v.author().toString())
                        .add("seq", v.seq())
                        .add("late", v.late())
                        .add("veiled", v.veiled())
                        .add("text", v.text())));
        JsonArrayBuilder remarks = ActionJson.JSON.createArrayBuilder();
        item.remarks()
                .forEach(r -> remarks.add(ActionJson.JSON
                        .createObjectBuilder()
                        .add("author", r.author().toString())
                        .add("seq", r.seq())
                        .add("veiled", r.veiled())
                        .add("text", r.text())));
        JsonObjectBuilder dots = ActionJson.JSON.createObjectBuilder();
        new TreeMap<>(item.dots()).forEach((who, count) -> dots.add(who.toString(), count));
        JsonObjectBuilder o = ActionJson.JSON
                .createObjectBuilder()
                .add("id", item.id().toString())
                .add("shape", item.shape().name())
                .add("colour", item.colour().name())
                .add("author", item.author().toString())
                .add("seq", item.seq())
                .add("late", item.late())
                .add("x", item.spot().x())
                .add("y", item.spot().y())
                .add("w", item.spot().w())
                .add("h", item.spot().h())
                .add("versions", versions)
                .add("remarks", remarks)
                .add("dots", dots);
        item.from().ifPresent(from -> o.add("from", from.toString()));
        item.image()
                .ifPresent(image -> o.add("image", image.id().toString())
                        .add("pw", image.width())
                        .add("ph", image.height()));
        item.to().ifPresent(to -> o.add("to", to.toString()));
        item.group().ifPresent(group -> o.add("group", group.toString()));
        return o.build();
    }
}
