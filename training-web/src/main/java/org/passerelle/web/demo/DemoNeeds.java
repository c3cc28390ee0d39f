package org.passerelle.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.passerelle.design.challenge.Challenge;
import org.passerelle.design.challenge.Challenging;
import org.passerelle.design.need.AskingForSkills;
import org.passerelle.design.need.NeedDraft;
import org.passerelle.design.need.SeenOn;
import org.passerelle.kernel.Clocks;

/** Skills that the team of the challenge under way found lacking, asked for as demand. */
@ApplicationScoped
public class DemoNeeds {
    @Inject
    AskingForSkills asking;

    @Inject
    Challenging challenging;

    @Inject
    DemoCaller caller;

    @Inject
    Clock clock;

    /** Asks for every need of the file in its person's name. */
    void load(Path file) {
        for (JsonObject need : DemoFile.objects(file)) {
            caller.become(need.getString("email"));
            challenging.mine().stream()
                    .filter(c -> !c.isFinished())
                    .map(Challenge::id)
                    .findFirst()
                    .ifPresent(challenge -> ask(challenge, need));
        }
    }

    private void ask(UUID challenge, JsonObject o) {
        asking.ask(
                challenge,
                o.getString("name"),
                new NeedDraft(
                        o.getJsonArray("skills").getValuesAs(JsonString::getString),
                        o.getInt("people"),
                        o.getString("zone"),
                        Clocks.today(clock).plusDays(o.getInt("inDays")),
                        o.getString("why"),
                        SeenOn.valueOf(o.getString("seenOn")),
                        o.getString("quoted")),
                "demo");
    }
}
