package org.passerelle.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Refusal;
import org.passerelle.reading.Act;
import org.passerelle.reading.BringingBack;
import org.passerelle.web.platform.Texts;

/** Takes what was done without a network, in its order; an act that cannot count holds none of the others up. */
@RequestScoped
@Path("/learning/acts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ActsResource {
    private static final int MOST = 100;
    private static final String GONE = "reading.gone";

    @Inject
    BringingBack bringing;

    @Inject
    Caller caller;

    @Inject
    Texts texts;

    @Inject
    Clock clock;

    /** Each act is done once, however often it is sent; of each it is answered whether it counts, and why not. */
    @POST
    @Operation(operationId = "bringBack", summary = "Takes what was done without a network, in its order")
    public JsonObject take(JsonObject sent) {
        caller.requirePerson();
        JsonArray acts = sent.containsKey("acts") ? sent.getJsonArray("acts") : JsonValue.EMPTY_JSON_ARRAY;
        if (acts.size() > MOST) {
            throw new BadRequestException();
        }
        JsonArrayBuilder answers = Json.createArrayBuilder();
        acts.getValuesAs(JsonObject.class).forEach(act -> answers.add(answer(read(act))));
        return Json.createObjectBuilder().add("acts", answers).build();
    }

    /** The device tells how long ago it was: its clock may be wrong. */
    private Act read(JsonObject json) {
        try {
            int ago = Math.max(0, json.getInt("secondsAgo", 0));
            return new Act(
                    UUID.fromString(json.getString("id", "")),
                    Act.Kind.valueOf(json.getString("kind", "")),
                    UUID.fromString(json.getString("target", "")),
                    json.getString("about", ""),
                    json.getString("answer", ""),
                    clock.instant().minusSeconds(ago));
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(e);
        }
    }

    private JsonObject answer(Act act) {
        String said;
        try {
            said = bringing.take(act).map(texts::of).orElse("");
        } catch (Refusal refusal) {
            bringing.refused(act, refusal.code());
            said = texts.refusal(refusal);
        } catch (NotFound gone) {
            bringing.refused(act, GONE);
            said = texts.of(GONE);
        }
        return Json.createObjectBuilder()
                .add("id", act.id().toString())
                .add("counts", said.isEmpty())
                .add("said", said.isEmpty() ? texts.of("learning.saved", texts.time(clock.instant())) : said)
                .build();
    }
}
