package org.passerelle.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Refusal;
import org.passerelle.web.platform.CurrentCaller;

/**
 * What lies on the desks of those who attest and those who check. Credentials and letters are made of the interface's
 * sentences, which cannot be read before the application is deployed: the {@link Seeder} says what is to be laid, and
 * the {@link Opening} has it done.
 */
@ApplicationScoped
public class DemoDesks {
    private static final Logger LOG = System.getLogger(DemoDesks.class.getName());

    @Inject
    DemoAttestations attestations;

    @Inject
    DemoReports reports;

    @Inject
    CurrentCaller caller;

    private List<JsonObject> waiting = List.of();
    private Map<String, UUID> organisations = Map.of();

    /** Remembers what is to be laid. */
    void announce(Path file, Map<String, UUID> bySlug) {
        waiting = DemoFile.objects(file);
        organisations = Map.copyOf(bySlug);
    }

    /** Lays what was announced; what cannot be is passed over, and the log says so. */
    void lay() {
        List<JsonObject> now = waiting;
        waiting = List.of();
        if (!now.isEmpty()) {
            caller.isPlatform();
        }
        for (JsonObject paper : now) {
            try {
                lay(paper);
            } catch (Refusal | NotFound refused) {
                LOG.log(
                        Level.WARNING,
                        "{0} of {1} is refused: {2}",
                        paper.getString("kind"),
                        paper.getString("by"),
                        refused.getMessage());
            }
        }
    }

    private void lay(JsonObject paper) {
        String slug = paper.getString("organisation");
        UUID organisation = organisations.get(slug);
        if (organisation == null) {
            throw new NotFound("organisation", slug);
        }
        switch (paper.getString("kind")) {
            case "attestation" -> attestations.attest(paper, organisation);
            case "request" -> attestations.ask(paper, organisation);
            case "report" -> reports.keep(paper, organisation);
            default -> throw new NotFound("kind", paper.getString("kind"));
        }
    }
}
