package org.passerelle.web.employer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.passerelle.demand.DemandDraft;
import org.passerelle.demand.DemandKind;
import org.passerelle.demand.DemandSource;
import org.passerelle.demand.DemandView;
import org.passerelle.demand.Need;
import org.passerelle.demand.SkillAsk;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.skills.SkillExtraction;
import org.passerelle.web.platform.CurrentCaller;

/** Demands as the web API reads and writes them. A field that is not as it should be is refused by its name. */
@RequestScoped
public class DemandJson {
    @Inject
    SkillExtraction extraction;

    @Inject
    CurrentCaller caller;

    /** Reads a draft; without {@code skills}, those found in the text are asked for as surely as they were found. */
    DemandDraft draft(JsonObject json) {
        String text = words(json, "text");
        return new DemandDraft(
                organisation(json),
                words(json, "title"),
                text,
                parsed(json, "kind", DemandKind::valueOf),
                json.get("openings") instanceof JsonNumber n && n.isIntegral() ? Integer.valueOf(n.intValue()) : null,
                words(json, "zone"),
                words(json, "commune"),
                words(json, "occupation"),
                parsed(json, "neededFrom", YearMonth::parse),
                parsed(json, "validThrough", LocalDate::parse),
                skills(json, text),
                DemandSource.API);
    }

    private UUID organisation(JsonObject json) {
        UUID said = parsed(json, "organisation", UUID::fromString);
        if (said != null) {
            return said;
        }
        Set<UUID> own = caller.organisationsWith(Permission.POST_DEMAND);
        if (own.size() != 1) {
            throw Refusal.of("organisation", "kernel.required");
        }
        return own.iterator().next();
    }

    private List<SkillAsk> skills(JsonObject json, @Nullable String text) {
        if (json.get("skills") instanceof JsonArray asked) {
            return asked.stream().map(DemandJson::ask).toList();
        }
        return extraction.find(text).skills().stream()
                .map(found -> new SkillAsk(found.uri(), found.probability(), Need.REQUIRED))
                .toList();
    }

    private static SkillAsk ask(JsonValue value) {
        if (value instanceof JsonString uri) {
            return SkillAsk.required(uri.getString());
        }
        if (!(value instanceof JsonObject ask) || !(ask.get("uri") instanceof JsonString uri)) {
            throw Refusal.of("skills", "employer.fieldWrong", "skills");
        }
        Need need = parsed(ask, "need", Need::valueOf);
        return new SkillAsk(uri.getString(), 1, need == null ? Need.REQUIRED : need);
    }

    private static @Nullable String words(JsonObject json, String name) {
        return json.get(name) instanceof JsonString text ? text.getString() : null;
    }

    private static <T> @Nullable T parsed(JsonObject json, String name, Function<String, T> parser) {
        String said = words(json, name);
        if (said == null || said.isBlank()) {
            return null;
        }
        try {
            return parser.apply(said);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Refusal.of(name, "employer.fieldWrong", name);
        }
    }

    /** A slice of demands. */
    JsonObject page(Page<DemandView> page) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        page.items().forEach(demand -> items.add(demand(demand)));
        return Json.createObjectBuilder()
                .add("items", items)
                .add("total", page.total())
                .add("page", page.page())
                .add("size", page.size())
                .build();
    }

    /** One demand. */
    JsonObject demand(DemandView demand) {
        JsonArrayBuilder skills = Json.createArrayBuilder();
        demand.skills()
                .forEach(ask -> skills.add(Json.createObjectBuilder()
                        .add("uri", ask.skillUri())
                        .add("need", ask.need().name())
                        .add("weight", ask.weight())));
        return Json.createObjectBuilder()
                .add("id", demand.id().toString())
                .add(
                        "organisation",
                        demand.employer().organisation().map(UUID::toString).orElse(""))
                .add("employer", demand.employer().name())
                .add("title", demand.title())
                .add("text", demand.text())
                .add("kind", demand.kind().name())
                .add("openings", demand.openings())
                .add("zone", demand.zoneCode())
                .add("commune", demand.commune().orElse(""))
                .add("occupation", demand.occupationUri().orElse(""))
                .add("neededFrom", demand.neededFrom().toString())
                .add("validThrough", demand.validThrough().toString())
                .add("observedAt", demand.observedAt().toString())
                .add("status", demand.status().name())
                .add("skills", skills)
                .build();
    }
}
