package org.passerelle.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.catalogue.Catalogue;
import org.passerelle.delivery.Enrolling;
import org.passerelle.delivery.RunView;
import org.passerelle.delivery.Runs;
import org.passerelle.dialogue.Conversing;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Refusal;

/** What the demonstration's learners and their tutors have written to each other. */
@ApplicationScoped
public class DemoTalks {
    private static final Logger LOG = System.getLogger(DemoTalks.class.getName());

    @Inject
    Catalogue catalogue;

    @Inject
    Runs runs;

    @Inject
    Enrolling enrolling;

    @Inject
    Conversing conversing;

    @Inject
    DemoCaller caller;

    /** Writes every line of the file in its person's name; a conversation that cannot be had is passed over. */
    void load(Path file) {
        for (JsonObject talk : DemoFile.objects(file)) {
            try {
                hold(talk);
            } catch (Refusal | NotFound refused) {
                LOG.log(Level.WARNING, "{0} is refused: {1}", talk.getString("email"), refused.getMessage());
            }
        }
    }

    private void hold(JsonObject talk) {
        UUID course = catalogue.bySlug(talk.getString("course")).card().id();
        UUID place = caller.as(
                talk.getString("email"),
                () -> runs.of(course).stream()
                        .map(RunView::id)
                        .map(enrolling::mine)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElseThrow(() -> new Refusal("delivery.closed")));
        for (JsonObject line : talk.getJsonArray("lines").getValuesAs(JsonObject.class)) {
            caller.as(line.getString("email"), () -> {
                conversing.write(place, line.getString("text"), List.of());
                return place;
            });
        }
    }
}
