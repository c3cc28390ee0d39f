package org.passerelle.web.admin;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.passerelle.kernel.ImportReport;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.skills.ReferentialImport;
import org.passerelle.territory.TerritoryImport;
import org.passerelle.web.platform.CurrentCaller;
import org.passerelle.web.platform.Setting;

/** Runs imports in the background, one after the other, and remembers the last ones until the node stops. */
@ApplicationScoped
public class Jobs {
    private static final Logger LOG = System.getLogger(Jobs.class.getName());
    private static final int REMEMBERED = 20;

    @Resource
    ManagedExecutorService executor;

    @Inject
    ReferentialImport referential;

    @Inject
    TerritoryImport territory;

    @Inject
    Instance<RequestContextController> contexts;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    private final List<Job> jobs = new ArrayList<>();

    /** The folders that can be imported, by name. */
    List<String> folders() {
        caller.require(Permission.RUN_JOBS);
        Path root = Path.of(Setting.IMPORT_DIR.value());
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(root)) {
            return inside.filter(Files::isDirectory)
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The jobs of this node, the newest first. */
    synchronized List<Job> all() {
        caller.require(Permission.RUN_JOBS);
        return List.copyOf(jobs);
    }

    /**
     * Starts an import in the caller's name, in which the audit has it too.
     *
     * @throws Refusal while another one runs
     * @throws NotFound when there is no such folder
     */
    synchronized void start(Job.Kind kind, String folder) {
        if (!folders().contains(folder)) {
            throw new NotFound("folder", folder);
        }
        if (jobs.stream().anyMatch(Job::isRunning)) {
            throw new Refusal("admin.jobs.busy");
        }
        Job job = Job.begin(kind, folder, clock.instant());
        jobs.add(0, job);
        if (jobs.size() > REMEMBERED) {
            jobs.remove(REMEMBERED);
        }
        UUID starter = caller.requirePerson();
        executor.submit(() -> run(job, starter));
    }

    private void run(Job job, UUID starter) {
        RequestContextController context = contexts.get();
        boolean began = context.activate();
        try {
            caller.isProgramOf(starter, true);
            ImportReport report = read(job);
            replace(job.id(), now -> now.done(report, clock.instant()));
        } catch (Refusal refused) {
            replace(job.id(), now -> now.failed(refused.code(), clock.instant()));
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, "job " + job.id() + " failed", failed);
            replace(job.id(), now -> now.failed("admin.jobs.failed", clock.instant()));
        } finally {
            if (began) {
                context.deactivate();
            }
        }
    }

    private ImportReport read(Job job) {
        Path folder = Path.of(Setting.IMPORT_DIR.value()).resolve(job.folder());
        return switch (job.kind()) {
            case REFERENTIAL ->
                referential.read(folder, (part, done, total) -> replace(job.id(), now -> now.at(part, done, total)));
            case TERRITORY -> territory.importAll(folder);
        };
    }

    private synchronized void replace(UUID id, UnaryOperator<Job> change) {
        jobs.replaceAll(job -> job.id().equals(id) ? change.apply(job) : job);
    }
}
