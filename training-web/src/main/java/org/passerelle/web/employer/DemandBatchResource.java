package org.passerelle.web.employer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.passerelle.demand.DemandDraft;
import org.passerelle.demand.PostingDemand;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.web.platform.CurrentCaller;
import org.passerelle.web.platform.Texts;

/** Many demands at once, for the systems of employers; each is answered for itself. */
@RequestScoped
@Path("/demand-signals/batch")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DemandBatchResource {
    private static final int MOST = 500;
    private static final int LONGEST_KEY = 80;

    @Inject
    PostingDemand posting;

    @Inject
    DemandJson json;

    @Inject
    CurrentCaller caller;

    @Inject
    Texts texts;

    /** What became of one. */
    private record Answer(String status, Optional<UUID> id, Optional<Refusal> problem) {}

    /**
     * Posts them one by one; a refused one keeps no other out. Each is known by its {@code reference}, or by its place
     * behind the {@code Idempotency-Key}: sent again, it is answered the same.
     */
    @POST
    @Operation(
            operationId = "postDemandSignals",
            summary = "Posts at most 500 demands, each answered for itself: created, same or refused")
    public JsonArray post(
            @Parameter(description = "With a demand's reference, or its place, it tells what was already sent")
                    @HeaderParam("Idempotency-Key")
                    @DefaultValue("")
                    String key,
            @Parameter(description = "Post them although open ones look like them")
                    @QueryParam("anyway")
                    @DefaultValue("false")
                    boolean anyway,
            JsonStructure sent) {
        caller.require(Permission.POST_DEMAND);
        if (!(sent instanceof JsonArray body)) {
            throw new Refusal("employer.noArray");
        }
        if (body.size() > MOST) {
            throw new Refusal("employer.batchTooLarge", MOST);
        }
        JsonArrayBuilder answers = Json.createArrayBuilder();
        for (int i = 0; i < body.size(); i++) {
            JsonObjectBuilder told = Json.createObjectBuilder().add("index", i);
            Answer answer = take(body.get(i), key, i, anyway);
            told.add("status", answer.status);
            answer.id.ifPresent(id -> told.add("id", id.toString()));
            answer.problem.ifPresent(refusal -> {
                told.add("problem", refusal.code()).add("title", texts.refusal(refusal));
                if (refusal.field() != null) {
                    told.add("field", refusal.field());
                }
            });
            answers.add(told);
        }
        return answers.build();
    }

    private Answer take(JsonValue row, String key, int index, boolean anyway) {
        try {
            if (!(row instanceof JsonObject demand)) {
                throw new Refusal("employer.rowNoObject");
            }
            DemandDraft draft = json.draft(demand);
            String known = key(demand, key, index);
            UUID organisation = draft.organisation();
            if (known != null && organisation != null) {
                Optional<UUID> before = posting.posted(organisation, known);
                if (before.isPresent()) {
                    return new Answer("same", before, Optional.empty());
                }
            }
            return new Answer("created", Optional.of(posting.post(draft, known, anyway)), Optional.empty());
        } catch (Refusal refusal) {
            return new Answer("refused", Optional.empty(), Optional.of(refusal));
        } catch (NotFound unknown) {
            Refusal refusal = Refusal.of("organisation", "employer.fieldWrong", "organisation");
            return new Answer("refused", Optional.empty(), Optional.of(refusal));
        }
    }

    private static @Nullable String key(JsonObject demand, String key, int index) {
        String reference = demand.get("reference") instanceof JsonString said
                ? said.getString().strip()
                : "";
        if (key.isBlank() && reference.isEmpty()) {
            return null;
        }
        String whole = key.isBlank() ? reference : key.strip() + "#" + (reference.isEmpty() ? index : reference);
        if (whole.length() > LONGEST_KEY) {
            throw Refusal.of("reference", "kernel.tooLong", LONGEST_KEY);
        }
        return whole;
    }
}
