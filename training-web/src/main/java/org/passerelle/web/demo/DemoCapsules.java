package org.passerelle.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.UUID;
import org.passerelle.design.capsule.Addressee;
import org.passerelle.design.capsule.CapsuleSeed;
import org.passerelle.design.capsule.QuestionDraft;
import org.passerelle.web.platform.CurrentCaller;

/** Capsules that an official read, a question that was answered, and one that nobody answers. */
@ApplicationScoped
public class DemoCapsules {
    @Inject
    CapsuleSeed seed;

    @Inject
    DemoCaller demo;

    @Inject
    CurrentCaller caller;

    /** Loads what the file tells of each person. */
    void load(Path file) {
        for (JsonObject reader : DemoFile.objects(file)) {
            demo.become(reader.getString("email"));
            UUID person = caller.requirePerson();
            for (JsonObject read : reader.getJsonArray("read").getValuesAs(JsonObject.class)) {
                seed.read(person, read.getString("capsule"), read.getInt("option"), read.getInt("daysAgo"));
            }
            for (JsonObject asked : reader.getJsonArray("asked").getValuesAs(JsonObject.class)) {
                ask(person, reader.getString("name"), asked);
            }
        }
    }

    private void ask(UUID person, String name, JsonObject o) {
        seed.asked(
                person,
                name,
                o.getString("capsule"),
                new QuestionDraft(
                        Addressee.valueOf(o.getString("addressee")),
                        o.getString("to"),
                        o.getString("subject"),
                        o.getString("text"),
                        null),
                o.getInt("daysAgo"),
                o.getString("by", ""),
                o.getString("answer", ""));
    }
}
