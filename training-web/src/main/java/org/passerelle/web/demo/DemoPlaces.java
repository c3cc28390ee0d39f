package org.passerelle.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.passerelle.catalogue.Catalogue;
import org.passerelle.delivery.HoldingSessions;
import org.passerelle.delivery.RunView;
import org.passerelle.delivery.Runs;
import org.passerelle.delivery.SessionDraft;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Refusal;
import org.passerelle.place.FindingPlaces;
import org.passerelle.place.Half;
import org.passerelle.place.KeepingRooms;
import org.passerelle.place.OpeningHalfDays;
import org.passerelle.place.PlaceImport;
import org.passerelle.place.RoomView;

/** The demonstration's connected places, with rooms, half-days, and the sessions of a course that are held there. */
@ApplicationScoped
public class DemoPlaces {
    private static final Logger LOG = System.getLogger(DemoPlaces.class.getName());

    @Inject
    PlaceImport reading;

    @Inject
    FindingPlaces finding;

    @Inject
    KeepingRooms keeping;

    @Inject
    OpeningHalfDays opening;

    @Inject
    HoldingSessions holding;

    @Inject
    Catalogue catalogue;

    @Inject
    Runs runs;

    @Inject
    DemoCaller caller;

    @Inject
    Clock clock;

    /** Reads the places and what happens at them; what makes no sense is passed over, and the log says so. */
    void load(Path folder) {
        Path file = folder.resolve("places.csv");
        if (!Files.exists(file)) {
            return;
        }
        try (var csv = Files.newBufferedReader(file)) {
            reading.read("places.csv", csv)
                    .refused()
                    .forEach(row -> LOG.log(Level.WARNING, "places.csv, row {0}: {1}", row.line(), row.reason()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (JsonObject place : DemoFile.objects(folder.resolve("places.json"))) {
            try {
                fill(place);
            } catch (Refusal | NotFound refused) {
                LOG.log(Level.WARNING, "{0} is refused: {1}", place.getString("place"), refused.getMessage());
            }
        }
    }

    private void fill(JsonObject said) {
        UUID place = finding.around(null, said.getString("place"), null, 1, 1).items().stream()
                .map(near -> near.place().id())
                .findFirst()
                .orElseThrow(() -> new NotFound("place", said.getString("place")));
        for (JsonObject room : said.getJsonArray("rooms").getValuesAs(JsonObject.class)) {
            keeping.keep(
                    place,
                    null,
                    room.getString("name"),
                    room.getInt("capacity"),
                    room.getString("directions"),
                    room.getString("accessibility"),
                    room.getBoolean("stepFree"));
        }
        JsonObject days = said.getJsonObject("halfDays");
        LocalDate today = Clocks.today(clock);
        opening.open(
                place,
                today.plusDays(days.getInt("from")),
                today.plusDays(days.getInt("until")),
                Set.of(),
                EnumSet.allOf(Half.class),
                days.getInt("capacity"));
        said.getJsonArray("sessions").getValuesAs(JsonObject.class).forEach(session -> hold(place, session));
    }

    private void hold(UUID place, JsonObject session) {
        UUID course = catalogue.bySlug(session.getString("course")).card().id();
        LocalDate day = Clocks.today(clock).plusDays(session.getInt("inDays"));
        UUID run = runs.of(course).stream()
                .filter(r -> !day.isBefore(r.startsOn())
                        && r.endsOn().filter(day::isAfter).isEmpty())
                .map(RunView::id)
                .findFirst()
                .orElseThrow(() -> new NotFound("run", day));
        UUID room = finding.rooms(place).stream()
                .filter(r -> r.name().equals(session.getString("room")))
                .map(RoomView::id)
                .findFirst()
                .orElseThrow(() -> new NotFound("room", session.getString("room")));
        caller.become(session.getString("by"));
        holding.plan(
                run,
                new SessionDraft(
                        text(session, "title"),
                        day,
                        LocalTime.parse(session.getString("from")),
                        LocalTime.parse(session.getString("until")),
                        room,
                        "",
                        text(session, "note"),
                        null));
    }

    private static LocalizedText text(JsonObject object, String name) {
        JsonObject text = object.getJsonObject(name);
        return LocalizedText.of(text.getString("fr"), text.getString("en"));
    }
}
