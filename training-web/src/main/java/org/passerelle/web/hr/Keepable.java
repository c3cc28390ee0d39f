package org.passerelle.web.hr;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.batch.BatchReport;
import org.passerelle.credential.keeping.ReportSlip;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.CurrentCaller;

/** Lets the page of a check offer to keep its report, to whom that is open. */
@Named
@RequestScoped
public class Keepable {
    @Inject
    ReportSlip slips;

    @Inject
    CurrentCaller caller;

    /** Whether the caller checks credentials for a house. */
    public boolean isOffered() {
        return caller.isKnown()
                && !caller.organisationsWith(Permission.VALIDATE_SKILL).isEmpty();
    }

    /** What goes along with the page, so that the report can come back. */
    public String slip(@Nullable BatchReport report) {
        return report == null ? "" : slips.write(report);
    }
}
