package org.passerelle.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.demand.DemandDraft;
import org.passerelle.demand.DemandKind;
import org.passerelle.demand.DemandSource;
import org.passerelle.demand.KeepingDemand;
import org.passerelle.demand.SkillAsk;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.Refusal;

/** What the demonstration's employers asked for, in the year before it is loaded. */
@ApplicationScoped
public class DemoDemands {
    private static final Logger LOG = System.getLogger(DemoDemands.class.getName());

    @Inject
    KeepingDemand keeping;

    @Inject
    Clock clock;

    /** Loads every demand of the file; one with a fault is passed over, and the log says so. */
    void load(Path file, Map<String, UUID> organisations) {
        for (JsonObject demand : DemoFile.objects(file)) {
            UUID employer = organisations.get(demand.getString("organisation"));
            if (employer != null) {
                load(demand, employer);
            }
        }
    }

    private void load(JsonObject demand, UUID employer) {
        try {
            DemandDraft draft = draft(demand, employer);
            String key = demand.getString("key");
            Instant posted = clock.instant().minus(Duration.ofDays(demand.getInt("postedDaysAgo")));
            if (demand.getBoolean("filled", false)) {
                keeping.loadFilled(draft, key, posted);
            } else {
                keeping.load(draft, key, posted);
            }
        } catch (Refusal refused) {
            LOG.log(Level.WARNING, "{0} is refused: {1}", demand.getString("key"), refused.code());
        }
    }

    private DemandDraft draft(JsonObject demand, UUID employer) {
        YearMonth month = YearMonth.from(Clocks.today(clock)).plusMonths(demand.getInt("neededInMonths"));
        List<SkillAsk> skills = demand.getJsonArray("skills").getValuesAs(JsonObject.class).stream()
                .map(skill -> skill.getBoolean("required", true)
                        ? SkillAsk.required(skill.getString("uri"))
                        : SkillAsk.wished(skill.getString("uri")))
                .toList();
        return new DemandDraft(
                employer,
                demand.getString("title"),
                demand.getString("text"),
                DemandKind.valueOf(demand.getString("kind")),
                demand.getInt("openings"),
                demand.getString("zone"),
                null,
                demand.getString("occupation", null),
                month,
                null,
                skills,
                DemandSource.DEMONSTRATION);
    }
}
