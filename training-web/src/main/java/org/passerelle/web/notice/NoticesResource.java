package org.passerelle.web.notice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Permission;
import org.passerelle.notice.ChoosingMail;
import org.passerelle.notice.NoticeView;
import org.passerelle.notice.NoticeWords;
import org.passerelle.notice.Noticing;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.CurrentCaller;
import org.passerelle.web.platform.Setting;

/** What is new for somebody, for their programs; and the one click of a mail program that stops mail. */
@RequestScoped
@Path("/notices")
public class NoticesResource {
    @Inject
    Noticing noticing;

    @Inject
    ChoosingMail choosing;

    @Inject
    NoticeWords words;

    @Inject
    ActiveLocale locale;

    @Inject
    CurrentCaller caller;

    /** The caller's notices, the newest first. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listNotices", summary = "What is new for whose token this is, the newest first")
    public Response list(
            @Parameter(description = "Leaves out what was read") @QueryParam("unread") @DefaultValue("false")
                    boolean unread,
            @Parameter(description = "From 1") @QueryParam("page") @DefaultValue("1") int page,
            @Parameter(description = "1 to 100") @QueryParam("size") @DefaultValue("20") int size) {
        caller.require(Permission.OWN_ACCOUNT);
        Page<NoticeView> found = noticing.mine(unread, page, size);
        JsonArrayBuilder items = Json.createArrayBuilder();
        found.items().forEach(notice -> items.add(json(notice)));
        JsonObject answer = Json.createObjectBuilder()
                .add("items", items)
                .add("total", found.total())
                .add("page", found.page())
                .add("size", found.size())
                .build();
        return Response.ok(answer)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private JsonObject json(NoticeView notice) {
        return Json.createObjectBuilder()
                .add("id", notice.id().toString())
                .add("kind", notice.type().name())
                .add("text", words.of(locale.language(), notice))
                .add("course", notice.course().in(locale.language()))
                .add("address", Setting.BASE_URL.value() + notice.path())
                .add("times", notice.times())
                .add("urgent", notice.urgent())
                .add("at", notice.at().toString())
                .add("read", notice.read())
                .build();
    }

    /** One of them is read. */
    @POST
    @Path("/{notice}/read")
    @Operation(operationId = "readNotice", summary = "Marks one notice as read")
    public Response read(@PathParam("notice") String notice) {
        caller.require(Permission.OWN_ACCOUNT);
        try {
            noticing.read(UUID.fromString(notice));
        } catch (IllegalArgumentException e) {
            throw new NotFound("notice", notice);
        }
        return Response.noContent().build();
    }

    /** All of them are read. */
    @POST
    @Path("/read")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readNotices", summary = "Marks all notices as read, and says how many were not")
    public JsonObject readAll() {
        caller.require(Permission.OWN_ACCOUNT);
        return Json.createObjectBuilder().add("read", noticing.readAll()).build();
    }

    /** Mail programs send this when their reader wants no more of it (RFC 8058). */
    @POST
    @Path("/stop/{code}/{kind}")
    @Operation(operationId = "stopNotices", summary = "Stops mail of a kind, or all, by the code that stands in it")
    public Response stop(@PathParam("code") String code, @PathParam("kind") String kind) {
        choosing.stop(code, NoticeStopPage.kind(kind));
        return Response.noContent().build();
    }

    /** Whoever opens that address instead finds the page. */
    @GET
    @Path("/stop/{code}/{kind}")
    @Operation(operationId = "showStopNotices", summary = "Leads to the page on which mail is stopped")
    public Response show(@PathParam("code") String code, @PathParam("kind") String kind) {
        choosing.isOn(code, NoticeStopPage.kind(kind));
        return Response.seeOther(URI.create(Setting.BASE_URL.value() + "/notices/stop/" + code + "/" + kind))
                .build();
    }
}
