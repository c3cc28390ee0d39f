package org.passerelle.web.design.workshop;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.passerelle.design.workshop.Boarding;
import org.passerelle.design.workshop.WorkshopSeat;

/** What a screen is told, besides the lines of the log. */
final class Told {
    /** Looked up once: the API's own way searches the class path at each call. */
    static final JsonProvider JSON = JsonProvider.provider();

    private Told() {}

    /** Who it is, by the server's clock when, and how long the log is. */
    static JsonObject hello(Boarding.Place place, Instant now) {
        return JSON.createObjectBuilder()
                .add("kind", "hello")
                .add("me", place.seat().id().toString())
                .add("role", place.seat().role().name())
                .add("now", now.toEpochMilli())
                .add("seq", place.board().lastSeq())
                .build();
    }

    /** That an act had been kept before. */
    static JsonObject kept(String act, long seq) {
        return JSON.createObjectBuilder()
                .add("kind", "kept")
                .add("id", act)
                .add("seq", seq)
                .build();
    }

    /** That an act was not kept and may be tried again in a while. */
    static JsonObject again(String act) {
        return JSON.createObjectBuilder().add("kind", "again").add("id", act).build();
    }

    /** That an act may not be done, and why. */
    static JsonObject refused(String act, String code, String said) {
        return JSON.createObjectBuilder()
                .add("kind", "refused")
                .add("id", act)
                .add("code", code)
                .add("said", said)
                .build();
    }

    /** That the screen may not be there. */
    static JsonObject out(String said) {
        return JSON.createObjectBuilder().add("kind", "out").add("said", said).build();
    }

    /** Who has or had a seat, and who of them is here. */
    static JsonObject people(List<WorkshopSeat> seats, Set<UUID> here) {
        JsonArrayBuilder people = JSON.createArrayBuilder();
        for (WorkshopSeat seat : seats) {
            people.add(JSON.createObjectBuilder()
                    .add("id", seat.id().toString())
                    .add("name", seat.name())
                    .add("role", seat.role().name())
                    .add("here", here.contains(seat.id())));
        }
        return JSON.createObjectBuilder()
                .add("kind", "people")
                .add("people", people)
                .build();
    }
}
