package org.passerelle.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.UUID;
import org.passerelle.announcement.AnnouncementDraft;
import org.passerelle.announcement.Announcing;
import org.passerelle.announcement.Audience;
import org.passerelle.announcement.SendingAnnouncements;
import org.passerelle.catalogue.Catalogue;
import org.passerelle.delivery.RunView;
import org.passerelle.delivery.Runs;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Refusal;

/** What the demonstration's trainers have announced. */
@ApplicationScoped
public class DemoAnnouncements {
    private static final Logger LOG = System.getLogger(DemoAnnouncements.class.getName());

    @Inject
    Catalogue catalogue;

    @Inject
    Runs runs;

    @Inject
    Announcing announcing;

    @Inject
    SendingAnnouncements sending;

    @Inject
    DemoCaller caller;

    /** Announces everything of the file, and lets it go out at once; what cannot be announced is passed over. */
    void load(Path file) {
        for (JsonObject announcement : DemoFile.objects(file)) {
            try {
                announce(announcement);
            } catch (Refusal | NotFound refused) {
                LOG.log(Level.WARNING, "{0} is refused: {1}", announcement.getString("course"), refused.getMessage());
            }
        }
    }

    private void announce(JsonObject announcement) {
        UUID run = runs
                .of(catalogue.bySlug(announcement.getString("course")).card().id())
                .stream()
                .filter(RunView::enrollable)
                .map(RunView::id)
                .findFirst()
                .orElseThrow(() -> new Refusal("delivery.closed"));
        UUID made = caller.as(
                announcement.getString("by"),
                () -> announcing.announce(
                        run,
                        new AnnouncementDraft(
                                both(announcement, "title"), both(announcement, "text"), Audience.EVERYBODY, null)));
        sending.send(made);
    }

    private static LocalizedText both(JsonObject announcement, String part) {
        JsonObject text = announcement.getJsonObject(part);
        return LocalizedText.of(text.getString("fr"), text.getString("en"));
    }
}
