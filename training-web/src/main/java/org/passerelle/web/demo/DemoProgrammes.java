package org.passerelle.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.catalogue.Catalogue;
import org.passerelle.catalogue.ProgrammeDraft;
import org.passerelle.catalogue.WritingProgrammes;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Refusal;

/** The demonstration's programmes, made of its courses. */
@ApplicationScoped
public class DemoProgrammes {
    private static final Logger LOG = System.getLogger(DemoProgrammes.class.getName());

    @Inject
    WritingProgrammes writing;

    @Inject
    Catalogue catalogue;

    /** Publishes every programme of the file; one that cannot be is passed over, and the log says so. */
    void load(Path file, Map<String, UUID> organisations) {
        for (JsonObject programme : DemoFile.objects(file)) {
            UUID body = organisations.get(programme.getString("organisation"));
            try {
                if (body != null) {
                    writing.publish(writing.draft(body, draft(programme)));
                }
            } catch (Refusal | NotFound refused) {
                LOG.log(Level.WARNING, "a programme of {0} is refused: {1}", body, refused.getMessage());
            }
        }
    }

    private ProgrammeDraft draft(JsonObject programme) {
        List<UUID> courses = programme.getJsonArray("courses").getValuesAs(JsonString.class).stream()
                .map(slug -> catalogue.bySlug(slug.getString()).card().id())
                .toList();
        return new ProgrammeDraft(text(programme, "title"), text(programme, "summary"), null, courses);
    }

    private static LocalizedText text(JsonObject programme, String name) {
        JsonObject text = programme.getJsonObject(name);
        return LocalizedText.of(text.getString("fr"), text.getString("en"));
    }
}
