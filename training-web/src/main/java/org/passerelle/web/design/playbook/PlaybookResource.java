package org.passerelle.web.design.playbook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.passerelle.design.playbook.PlaybookVersion;
import org.passerelle.design.playbook.ReadingPlaybook;
import org.passerelle.web.platform.ActiveLocale;

/** The versions of the playbook as files. */
@RequestScoped
@Path("/design/playbook/{version}")
public class PlaybookResource {
    @Inject
    ReadingPlaybook reading;

    @Inject
    PlaybookPaper paper;

    @Inject
    PrintedPlaybooks printed;

    @Inject
    ActiveLocale locale;

    /** As a text in Markdown. */
    @GET
    @Path("playbook.md")
    @Produces("text/markdown; charset=utf-8")
    @Operation(operationId = "playbookMarkdown", summary = "A version of the playbook as Markdown; ?lang=fr or en")
    public String markdown(@PathParam("version") String version) {
        return paper.markdown(reading.version(version));
    }

    /** On paper. */
    @GET
    @Path("playbook.pdf")
    @Produces("application/pdf")
    @Operation(operationId = "playbookPdf", summary = "A version of the playbook as a tagged PDF; ?lang=fr or en")
    public Response pdf(@PathParam("version") String version) {
        PlaybookVersion known = reading.version(version);
        String key = known.number() + locale.getTag();
        return Response.ok(printed.get(key, () -> paper.pdf(known)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"playbook-" + version + ".pdf\"")
                .build();
    }
}
