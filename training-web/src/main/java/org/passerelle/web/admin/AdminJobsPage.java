package org.passerelle.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.passerelle.kernel.ImportReport;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** Imports to start, and how far the background jobs are. */
@Named
@RequestScoped
@Route(path = "/admin/jobs", view = "/admin/jobs.xhtml", access = Permission.RUN_JOBS)
public class AdminJobsPage {
    private static final int MOST_ROWS = 200;

    @Inject
    Jobs jobs;

    @Inject
    Redirect redirect;

    /** The folders that can be imported. */
    public List<String> getFolders() {
        return jobs.folders();
    }

    /** The jobs, the newest first. */
    public List<Job> getJobs() {
        return jobs.all();
    }

    /** Whether one is at work. */
    public boolean isRunning() {
        return getJobs().stream().anyMatch(Job::isRunning);
    }

    /** The refused rows that are shown. */
    public List<ImportReport.RefusedRow> refused(Job job) {
        return job.report().map(ImportReport::refused).orElse(List.of()).stream()
                .limit(MOST_ROWS)
                .toList();
    }

    /** Reads a folder of ESCO or ROME. */
    public void readSkills(String folder) {
        start(Job.Kind.REFERENTIAL, folder);
    }

    /** Reads a folder of places. */
    public void readPlaces(String folder) {
        start(Job.Kind.TERRITORY, folder);
    }

    private void start(Job.Kind kind, String folder) {
        jobs.start(kind, folder);
        redirect.to("/admin/jobs");
    }
}
