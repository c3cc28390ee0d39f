package org.passerelle.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.design.challenge.Challenging;
import org.passerelle.design.method.Methods;
import org.passerelle.design.method.Stage;

/** A challenge carried through, and one under way, each with its team and what was heard. */
@ApplicationScoped
public class DemoChallenges {
    @Inject
    Challenging challenging;

    @Inject
    Methods methods;

    @Inject
    DemoCaller caller;

    /** Poses every challenge of the file in its person's name. */
    void load(Path file, Map<String, UUID> organisations) {
        for (JsonObject challenge : DemoFile.objects(file)) {
            UUID organisation = organisations.get(challenge.getString("organisation"));
            if (organisation != null) {
                pose(challenge, organisation);
            }
        }
    }

    private void pose(JsonObject challenge, UUID organisation) {
        caller.become(challenge.getString("email"));
        UUID posed = challenging.pose(
                organisation,
                challenge.getString("name"),
                challenge.getString("question"),
                challenge.getString("context"),
                challenge.getString("sponsor"));
        for (JsonObject member : challenge.getJsonArray("team").getValuesAs(JsonObject.class)) {
            caller.become(member.getString("email"));
            challenging.join(posed, member.getString("name"));
        }
        caller.become(challenge.getString("email"));
        challenge
                .getJsonArray("notes")
                .getValuesAs(JsonString.class)
                .forEach(note -> challenging.note(posed, note.getString()));
        if (challenge.containsKey("stages")) {
            carryThrough(posed, challenge.getJsonArray("stages").getValuesAs(JsonString::getString));
        }
    }

    /** Goes through all stages, with what was learned at each. */
    private void carryThrough(UUID posed, List<String> learned) {
        for (Stage stage : Stage.values()) {
            challenging.note(posed, learned.get(stage.ordinal()));
            methods.stage(stage).criteria().forEach(c -> challenging.tick(posed, c.key(), true));
            challenging.advance(posed);
        }
    }
}
