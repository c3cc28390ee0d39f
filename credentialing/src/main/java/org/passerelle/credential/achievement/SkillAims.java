package org.passerelle.credential.achievement;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.passerelle.credential.vocab.Json;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;

/** The skills of an achievement as one stored text, and the digest by which two descriptions are compared. */
final class SkillAims {
    private SkillAims() {}

    static String write(List<SkillAim> skills) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (SkillAim skill : skills) {
            all.add(Json.createObjectBuilder()
                    .add("uri", skill.uri())
                    .add("fr", skill.label().only(Language.FR).orElse(""))
                    .add("en", skill.label().only(Language.EN).orElse(""))
                    .add("framework", skill.framework())
                    .add("required", skill.required())
                    .add("level", skill.level()));
        }
        return all.build().toString();
    }

    static List<SkillAim> read(String written) {
        try (JsonReader reader = Json.createReader(new StringReader(written))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(skill -> new SkillAim(
                            skill.getString("uri"),
                            LocalizedText.of(skill.getString("fr"), skill.getString("en")),
                            skill.getString("framework"),
                            skill.getInt("required"),
                            skill.getString("level")))
                    .toList();
        }
    }

    /** Equal for equal descriptions. */
    static String digest(AchievementDefinition definition) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (LocalizedText text : List.of(definition.name(), definition.description(), definition.criteria())) {
            all.add(text.only(Language.FR).orElse(""));
            all.add(text.only(Language.EN).orElse(""));
        }
        Creator creator = definition.creator();
        if (creator != null) {
            all.add(creator.uri()).add(creator.name()).add(creator.siret());
        }
        if (definition.kind() != Kind.COURSE) {
            all.add(definition.kind().name());
        }
        return sha256(all.add(write(definition.skills())).build().toString());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
