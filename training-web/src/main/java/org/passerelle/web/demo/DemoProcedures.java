package org.passerelle.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.design.challenge.Challenge;
import org.passerelle.design.challenge.Challenging;
import org.passerelle.design.procedure.Change;
import org.passerelle.design.procedure.MappingProcedure;
import org.passerelle.design.procedure.ProcedureSheet;
import org.passerelle.design.procedure.Redesigning;
import org.passerelle.design.procedure.Remeasuring;
import org.passerelle.design.procedure.Sector;
import org.passerelle.kernel.Clocks;

/** Procedures: some shortened and measured, one that got longer, one under way. */
@ApplicationScoped
public class DemoProcedures {
    @Inject
    MappingProcedure mapping;

    @Inject
    Redesigning redesigning;

    @Inject
    Remeasuring remeasuring;

    @Inject
    Challenging challenging;

    @Inject
    DemoCaller caller;

    @Inject
    Clock clock;

    /** Draws every procedure of the file in its person's name; its steps are in a table beside it. */
    void load(Path folder, Map<String, UUID> organisations) {
        for (JsonObject procedure : DemoFile.objects(folder.resolve("procedures.json"))) {
            UUID organisation = organisations.get(procedure.getString("organisation"));
            if (organisation != null) {
                caller.become(procedure.getString("email"));
                draw(folder, procedure, organisation);
            }
        }
    }

    private void draw(Path folder, JsonObject o, UUID organisation) {
        boolean finished = o.getBoolean("inFinishedChallenge", false);
        UUID challenge = finished || o.getBoolean("inChallenge", false)
                ? challenging.mine().stream()
                        .filter(c -> c.isFinished() == finished)
                        .map(Challenge::id)
                        .findFirst()
                        .orElse(null)
                : null;
        UUID id = mapping.begin(
                organisation,
                o.getString("name"),
                new ProcedureSheet(
                        o.getString("title"),
                        Sector.valueOf(o.getString("sector")),
                        o.getInt("casesPerYear"),
                        o.getInt("hourlyCost"),
                        challenge));
        mapping.replace(id, read(folder.resolve("procedures").resolve(o.getString("steps"))));
        for (JsonObject scenario : o.getJsonArray("scenarios").getValuesAs(JsonObject.class)) {
            imagine(id, scenario);
        }
    }

    private void imagine(UUID id, JsonObject o) {
        UUID scenario = redesigning.imagine(id, o.getString("title"));
        for (JsonObject change : o.getJsonArray("changes").getValuesAs(JsonObject.class)) {
            redesigning.change(id, scenario, change(change));
        }
        if (o.containsKey("inForceDaysAgo")) {
            LocalDate since = Clocks.today(clock).minusDays(o.getInt("inForceDaysAgo"));
            redesigning.adopt(id, scenario, since);
            redesigning.publish(id, true);
            for (JsonObject m : measured(o)) {
                remeasuring.measure(
                        id,
                        m.getInt("months"),
                        m.getJsonNumber("days").doubleValue(),
                        m.getInt("cases"),
                        m.getString("note"));
            }
        }
    }

    private static List<JsonObject> measured(JsonObject o) {
        return o.containsKey("measured") ? o.getJsonArray("measured").getValuesAs(JsonObject.class) : List.of();
    }

    private static Change change(JsonObject o) {
        String step = o.getString("step");
        if (o.containsKey("with")) {
            return new Change.Together(step, o.getString("with"));
        }
        if (o.containsKey("share")) {
            return new Change.Threshold(step, o.getInt("share"));
        }
        return o.containsKey("wait")
                ? new Change.Wait(step, o.getJsonNumber("wait").doubleValue())
                : new Change.Remove(step);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
