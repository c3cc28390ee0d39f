package org.passerelle.design.capsule;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.NotFound;

/** The capsules as they are written in this module's resources. */
@ApplicationScoped
class CapsuleShelf {
    private List<Capsule> capsules = List.of();

    @PostConstruct
    void read() {
        try (InputStream in = Objects.requireNonNull(CapsuleShelf.class.getResourceAsStream("/design/capsules.json"));
                JsonReader reader = Json.createReader(in)) {
            capsules = reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(CapsuleShelf::capsule)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Capsule> all() {
        return capsules;
    }

    Capsule get(String slug) {
        return capsules.stream()
                .filter(c -> c.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new NotFound("capsule", slug));
    }

    private static Capsule capsule(JsonObject o) {
        List<Capsule.Part> parts = o.getJsonArray("parts").getValuesAs(JsonObject.class).stream()
                .map(p -> new Capsule.Part(text(p.getJsonObject("title")), texts(p, "text")))
                .toList();
        return new Capsule(
                o.getString("slug"),
                o.getInt("minutes"),
                text(o.getJsonObject("title")),
                text(o.getJsonObject("promise")),
                parts,
                text(o.getJsonObject("decision")),
                texts(o, "options"),
                text(o.getJsonObject("question")));
    }

    private static List<LocalizedText> texts(JsonObject o, String name) {
        return o.getJsonArray(name).getValuesAs(JsonObject.class).stream()
                .map(CapsuleShelf::text)
                .toList();
    }

    private static LocalizedText text(JsonObject o) {
        return LocalizedText.of(o.getString("fr", null), o.getString("en", null));
    }
}
