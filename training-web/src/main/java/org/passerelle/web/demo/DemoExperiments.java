package org.passerelle.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.passerelle.design.challenge.Challenge;
import org.passerelle.design.challenge.Challenging;
import org.passerelle.design.experiment.Decision;
import org.passerelle.design.experiment.ExperimentSheet;
import org.passerelle.design.experiment.Experimenting;
import org.passerelle.design.experiment.LegalBasis;
import org.passerelle.design.experiment.Reading;
import org.passerelle.kernel.Clocks;

/** Experiments of the challenge that was carried through: what was tried, measured and decided. */
@ApplicationScoped
public class DemoExperiments {
    @Inject
    Experimenting experimenting;

    @Inject
    Challenging challenging;

    @Inject
    DemoCaller caller;

    @Inject
    Clock clock;

    /** Does every experiment of the file in its person's name. */
    void load(Path file) {
        for (JsonObject o : DemoFile.objects(file)) {
            caller.become(o.getString("email"));
            challenging.mine().stream()
                    .filter(Challenge::isFinished)
                    .map(Challenge::id)
                    .findFirst()
                    .ifPresent(challenge -> experiment(challenge, o));
        }
    }

    private void experiment(UUID challenge, JsonObject o) {
        UUID id = experimenting.plan(
                challenge,
                o.getString("name"),
                new ExperimentSheet(
                        o.getString("hypothesis"),
                        o.getString("scope"),
                        o.getString("measure"),
                        o.getJsonNumber("before").doubleValue(),
                        o.getJsonNumber("threshold").doubleValue(),
                        ago(o.getInt("fromDaysAgo")),
                        ago(o.getInt("untilDaysAgo")),
                        LegalBasis.valueOf(o.getString("basis")),
                        o.getString("act")));
        List<Reading> readings = o.getJsonArray("results").getValuesAs(JsonArray.class).stream()
                .map(r -> new Reading(ago(r.getInt(0)), r.getJsonNumber(1).doubleValue(), r.getString(2, "")))
                .toList();
        experimenting.measure(id, readings);
        experimenting.decide(
                id, Decision.valueOf(o.getString("decision")), o.getString("reason"), o.getString("learned"));
        experimenting.publish(id, true);
    }

    private LocalDate ago(int days) {
        return Clocks.today(clock).minusDays(days);
    }
}
