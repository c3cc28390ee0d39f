package org.passerelle.web.verify;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.passerelle.kernel.Refusal;

/** Prints a report that the page of answers was given sealed. */
@RequestScoped
@Path("/verification/report.pdf")
public class ReportResource {
    @Inject
    ReportPaper paper;

    /** The PDF of the form's {@code report}. */
    @POST
    public Response print(@Context HttpServletRequest request) {
        String sealed = request.getParameter("report");
        if (sealed == null) {
            throw new Refusal("verify.report.notOurs");
        }
        return Response.ok(paper.pdf(sealed), "application/pdf")
                .header("Content-Disposition", "attachment; filename=\"report.pdf\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
