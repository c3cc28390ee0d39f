package org.passerelle.design.playbook;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;

/** Stores plays as JSON: a version is written once and read as a whole. */
@Converter
public class PlaysJson implements AttributeConverter<Plays, String> {
    @Override
    public String convertToDatabaseColumn(@Nullable Plays plays) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        if (plays != null) {
            plays.list().forEach(play -> all.add(json(play)));
        }
        return all.build().toString();
    }

    @Override
    public Plays convertToEntityAttribute(@Nullable String stored) {
        try (JsonReader reader = Json.createReader(new StringReader(stored == null ? "[]" : stored))) {
            return read(reader.readArray());
        }
    }

    /** The plays of an array, as they are stored and as they are shipped. */
    static Plays read(JsonArray array) {
        return new Plays(array.getValuesAs(JsonObject.class).stream()
                .map(PlaysJson::play)
                .toList());
    }

    private static Play play(JsonObject o) {
        return new Play(
                o.getString("key"),
                text(o.getJsonObject("title")),
                text(o.getJsonObject("lead")),
                texts(o, "checklist"),
                texts(o, "questions"),
                texts(o, "cases"));
    }

    /** A text in both languages. */
    static LocalizedText text(JsonObject o) {
        return LocalizedText.of(o.getString("fr", null), o.getString("en", null));
    }

    private static List<LocalizedText> texts(JsonObject o, String name) {
        return o.getJsonArray(name).getValuesAs(JsonObject.class).stream()
                .map(PlaysJson::text)
                .toList();
    }

    private static JsonObject json(Play play) {
        return Json.createObjectBuilder()
                .add("key", play.key())
                .add("title", json(play.title()))
                .add("lead", json(play.lead()))
                .add("checklist", json(play.checklist()))
                .add("questions", json(play.questions()))
                .add("cases", json(play.cases()))
                .build();
    }

    private static JsonArrayBuilder json(List<LocalizedText> texts) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        texts.forEach(text -> all.add(json(text)));
        return all;
    }

    private static JsonObjectBuilder json(LocalizedText text) {
        JsonObjectBuilder o = Json.createObjectBuilder();
        text.only(Language.FR).ifPresent(fr -> o.add("fr", fr));
        text.only(Language.EN).ifPresent(en -> o.add("en", en));
        return o;
    }
}
