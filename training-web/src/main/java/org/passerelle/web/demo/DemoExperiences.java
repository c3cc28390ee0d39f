package org.passerelle.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.design.experience.AdministrationSize;
import org.passerelle.design.experience.DiscussingExperience;
import org.passerelle.design.experience.ExperienceSheet;
import org.passerelle.design.experience.ExperienceText;
import org.passerelle.design.experience.ReadingExperiences;
import org.passerelle.design.experience.Remark;
import org.passerelle.design.experience.WritingExperience;
import org.passerelle.design.procedure.Sector;
import org.passerelle.kernel.Language;

/** Experiences that were published, some of them taken up by others, with what was asked about them. */
@ApplicationScoped
public class DemoExperiences {
    @Inject
    WritingExperience writing;

    @Inject
    DiscussingExperience discussing;

    @Inject
    ReadingExperiences reading;

    @Inject
    DemoCaller caller;

    /** Tells every experience of the file in its person's name; an origin stands before what took it up. */
    void load(Path file, Map<String, UUID> organisations) {
        Map<String, UUID> told = new HashMap<>();
        for (JsonObject o : DemoFile.objects(file)) {
            UUID organisation = organisations.get(o.getString("organisation"));
            if (organisation != null) {
                caller.become(o.getString("email"));
                UUID origin = o.containsKey("origin") ? told.get(o.getString("origin")) : null;
                UUID id = writing.begin(organisation, o.getString("name"), sheet(o), origin);
                writing.publish(id);
                told.put(o.getString("key"), id);
                remarks(o).forEach(remark -> say(id, o, remark));
            }
        }
    }

    private static ExperienceSheet sheet(JsonObject o) {
        return new ExperienceSheet(
                new ExperienceText(
                        o.getString("title"),
                        o.getString("problem"),
                        o.getString("tried"),
                        o.getString("gained"),
                        o.getString("failed"),
                        o.getString("cost"),
                        o.getString("links")),
                Sector.valueOf(o.getString("sector")),
                AdministrationSize.valueOf(o.getString("size")),
                Language.FR,
                true);
    }

    private static List<JsonObject> remarks(JsonObject o) {
        return o.containsKey("remarks") ? o.getJsonArray("remarks").getValuesAs(JsonObject.class) : List.of();
    }

    private void say(UUID id, JsonObject card, JsonObject remark) {
        caller.become(remark.getString("email"));
        String name = remark.getString("name");
        if (!remark.getBoolean("question")) {
            discussing.comment(id, name, remark.getString("text"));
            return;
        }
        discussing.ask(id, name, remark.getString("text"));
        if (remark.containsKey("answer")) {
            caller.become(card.getString("email"));
            reading.show(id).remarks().stream()
                    .filter(r -> r.isQuestion() && !r.isAnswered())
                    .map(Remark::id)
                    .findFirst()
                    .ifPresent(asked -> discussing.answer(id, asked, remark.getString("answer")));
        }
    }
}
