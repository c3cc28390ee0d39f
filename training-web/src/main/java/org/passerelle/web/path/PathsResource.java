package org.passerelle.web.path;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Refusal;
import org.passerelle.matching.path.Aim;
import org.passerelle.matching.path.FindingPath;
import org.passerelle.matching.path.LearningPath;
import org.passerelle.matching.path.PathQuery;
import org.passerelle.matching.path.Station;
import org.passerelle.matching.path.Way;
import org.passerelle.profile.Goal;
import org.passerelle.skills.Referential;
import org.passerelle.territory.Territory;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.Texts;

/** The shortest way to a job for programs; public, since it keeps nothing about whom it is for. */
@RequestScoped
@Path("/path")
@Produces(MediaType.APPLICATION_JSON)
public class PathsResource {
    private static final int MOST_HELD = 300;

    @Inject
    Destinations destinations;

    @Inject
    FindingPath finding;

    @Inject
    Referential referential;

    @Inject
    Territory territory;

    @Inject
    ActiveLocale locale;

    @Inject
    Texts texts;

    /** The courses to take, in order, from the skills one has to those that the job asks for. */
    @GET
    @Operation(operationId = "findPath", summary = "The shortest way from skills held to a job, by open courses")
    public Response find(
            @Parameter(description = "URI of an occupation; this or a demand") @QueryParam("occupation") @Nullable
                    String occupation,
            @Parameter(description = "Identifier of an open demand") @QueryParam("demand") @Nullable String demand,
            @Parameter(description = "URIs of skills held, at most 300") @QueryParam("have") List<String> have,
            @Parameter(description = "HOURS, EUROS or KILOMETRES") @QueryParam("by") @DefaultValue("HOURS") String by,
            @Parameter(description = "INSEE code of the employment zone where one lives") @QueryParam("zone") @Nullable
                    String zone,
            @Parameter(description = "Whether places beyond an hour are taken too") @QueryParam("far") boolean far,
            @Parameter(description = "Whether skills that only help are wanted too") @QueryParam("helpful")
                    boolean helpful) {
        if (zone != null && territory.zone(zone).isEmpty()) {
            throw Refusal.of("zone", "path.zoneUnknown");
        }
        if (have.size() > MOST_HELD) {
            throw Refusal.of("have", "profile.tooMany", MOST_HELD);
        }
        Destination to = destinations
                .of(new Goal(Optional.ofNullable(occupation), id(demand)))
                .orElseThrow(() -> new NotFound("occupation", String.valueOf(occupation)));
        LearningPath path = finding.find(
                new PathQuery(to.required(), to.helpful(), Set.copyOf(have), aim(by, zone), zone, far, helpful));
        return Response.ok(json(to, path)).build();
    }

    private static Optional<UUID> id(@Nullable String demand) {
        try {
            return Optional.ofNullable(demand).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            throw new NotFound("demand", String.valueOf(demand));
        }
    }

    private static Aim aim(String by, @Nullable String zone) {
        Aim aim = Arrays.stream(Aim.values())
                .filter(a -> a.name().equals(by))
                .findFirst()
                .orElseThrow(() -> Refusal.of("by", "path.aimUnknown"));
        if (aim == Aim.KILOMETRES && zone == null) {
            throw Refusal.of("zone", "path.zoneNeeded");
        }
        return aim;
    }

    private JsonObject json(Destination to, LearningPath path) {
        JsonArrayBuilder missing = Json.createArrayBuilder();
        path.missing()
                .forEach(m -> missing.add(skill(m.skillUri()).add("why", m.why().name())));
        JsonArrayBuilder alternatives = Json.createArrayBuilder();
        path.alternatives().forEach(way -> alternatives.add(way(way)));
        return Json.createObjectBuilder()
                .add("job", to.label())
                .add("wanted", skills(path.wanted()))
                .add("held", skills(path.held()))
                .add("way", way(path.way()))
                .add("proven", path.proven())
                .add("gap", path.gap())
                .add("missing", missing)
                .add("alternatives", alternatives)
                .build();
    }

    private JsonObjectBuilder way(Way way) {
        JsonArrayBuilder stations = Json.createArrayBuilder();
        way.stations().forEach(station -> stations.add(station(station)));
        return Json.createObjectBuilder()
                .add("hours", way.hours())
                .add("euros", way.euros())
                .add("kilometres", way.kilometres())
                .add("stations", stations);
    }

    private JsonObjectBuilder station(Station station) {
        JsonObjectBuilder written = Json.createObjectBuilder()
                .add("slug", station.course().slug())
                .add("title", texts.in(station.course().title()))
                .add("mode", station.course().mode().name())
                .add("hours", station.course().hours())
                .add("euros", station.course().costEuros())
                .add("kilometres", station.kilometres())
                .add("brings", skills(station.brings()))
                .add("opens", skills(station.opens()));
        station.run()
                .ifPresent(run -> written.add("run", run.id().toString())
                        .add("startsOn", run.startsOn().toString()));
        return written;
    }

    private JsonArrayBuilder skills(Collection<String> uris) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        uris.stream().sorted().forEach(uri -> all.add(skill(uri)));
        return all;
    }

    private JsonObjectBuilder skill(String uri) {
        return Json.createObjectBuilder().add("uri", uri).add("label", referential.label(uri, locale.language()));
    }
}
