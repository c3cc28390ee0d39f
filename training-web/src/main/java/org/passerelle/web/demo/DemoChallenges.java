package org.passerelle.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.passerelle.design.challenge.Challenging;
import org.passerelle.kernel.NotFound;
import org.passerelle.people.People;
import org.passerelle.web.platform.CurrentCaller;

/** A challenge under way, with its team and what was heard so far. */
@ApplicationScoped
public class DemoChallenges {
    @Inject
    Challenging challenging;

    @Inject
    People people;

    @Inject
    CurrentCaller caller;

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
        as(challenge);
        UUID posed = challenging.pose(
                organisation,
                challenge.getString("name"),
                challenge.getString("question"),
                challenge.getString("context"),
                challenge.getString("sponsor"));
        for (JsonObject member : challenge.getJsonArray("team").getValuesAs(JsonObject.class)) {
            as(member);
            challenging.join(posed, member.getString("name"));
        }
        as(challenge);
        challenge
                .getJsonArray("notes")
                .getValuesAs(JsonString.class)
                .forEach(note -> challenging.note(posed, note.getString()));
    }

    private void as(JsonObject person) {
        String email = person.getString("email");
        caller.isProgramOf(
                people.list(1, 1, email).items().stream()
                        .map(People.Line::id)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("person", email)),
                true);
    }
}
