package org.passerelle.web.feed;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.passerelle.feed.FeedLimits;
import org.passerelle.feed.FeedView;
import org.passerelle.feed.Feeds;
import org.passerelle.feed.RunView;
import org.passerelle.feed.RunningFeed;
import org.passerelle.kernel.Refusal;
import org.passerelle.web.platform.CurrentCaller;
import org.passerelle.web.platform.GuardedClient;
import org.passerelle.web.platform.Setting;

/**
 * Reads feeds in the background, in the name of whoever asked. The file of a trial is kept for a day, so that it can be
 * imported as it was tried.
 */
@ApplicationScoped
public class FeedWorks {
    private static final Logger LOG = System.getLogger(FeedWorks.class.getName());
    private static final Duration KEPT = Duration.ofDays(1);
    private static final GuardedClient.Limits LIMITS =
            new GuardedClient.Limits(FeedLimits.BYTES, Duration.ofMinutes(10));

    @Resource
    ManagedExecutorService executor;

    @Inject
    Feeds feeds;

    @Inject
    RunningFeed running;

    @Inject
    GuardedClient client;

    @Inject
    CurrentCaller caller;

    @Inject
    Instance<RequestContextController> contexts;

    @Inject
    Clock clock;

    /**
     * Tries a file that was sent.
     *
     * @param name its name, as the sender's machine calls it
     * @return the reading
     * @throws Refusal while the feed is being read
     */
    UUID tryFile(UUID feed, String name, InputStream file) {
        UUID run = running.begin(feed, name, true, false);
        take(run, () -> Files.copy(file, place(run), StandardCopyOption.REPLACE_EXISTING));
        work(run, () -> running.run(run, place(run)));
        return run;
    }

    /**
     * Imports what was tried.
     *
     * @return the new reading
     * @throws Refusal when the file is no longer there, or while the feed is being read
     */
    UUID importTried(UUID trial) {
        RunView tried = running.get(trial);
        if (!tried.isTried() || !isKept(trial)) {
            throw new Refusal("feed.fileGone");
        }
        UUID run = running.begin(tried.feed(), tried.source(), false, false);
        take(run, () -> Files.move(place(trial), place(run)));
        work(run, () -> {
            running.run(run, place(run));
            drop(place(run));
        });
        return run;
    }

    /** Whether the file of a trial is still there. */
    boolean isKept(UUID trial) {
        return Files.exists(place(trial));
    }

    /**
     * Fetches a feed from its address and reads it.
     *
     * @param dry to try only
     * @return the reading
     * @throws Refusal while the feed is being read, or when it has no address
     */
    UUID fetch(UUID feed, boolean dry) {
        FeedView known = feeds.get(feed);
        if (!known.isFetched()) {
            throw new Refusal("feed.noUrl");
        }
        UUID run = running.begin(feed, known.url(), dry, true);
        work(run, () -> read(run, known.url(), dry));
        return run;
    }

    private void read(UUID run, String url, boolean dry) {
        try {
            client.fetch(url, place(run), LIMITS);
        } catch (Refusal refusal) {
            running.fail(run, refusal);
            drop(place(run));
            return;
        }
        running.run(run, place(run));
        if (!dry) {
            drop(place(run));
        }
    }

    /** Forgets the files of trials that are older than a day. */
    void tidy() {
        running.tidy();
        FileTime old = FileTime.from(clock.instant().minus(KEPT));
        try (Stream<Path> files = Files.list(folder())) {
            List<Path> all = files.toList();
            for (Path file : all) {
                if (Files.getLastModifiedTime(file).compareTo(old) < 0) {
                    drop(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Something with files. */
    private interface Taking {
        void take() throws IOException;
    }

    private void take(UUID run, Taking taking) {
        try {
            taking.take();
        } catch (IOException e) {
            running.fail(run, new Refusal("feed.failed"));
            throw new UncheckedIOException(e);
        }
    }

    private void work(UUID run, Runnable reading) {
        boolean platform = caller.person().isEmpty();
        UUID starter = caller.person().orElse(run);
        executor.submit(() -> {
            RequestContextController context = contexts.get();
            boolean began = context.activate();
            try {
                if (platform) {
                    caller.isPlatform();
                } else {
                    caller.isProgramOf(starter, true);
                }
                reading.run();
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "reading " + run + " failed", e);
                running.fail(run, new Refusal("feed.failed"));
            } finally {
                if (began) {
                    context.deactivate();
                }
            }
        });
    }

    private static Path place(UUID run) {
        return folder().resolve(run.toString());
    }

    private static Path folder() {
        try {
            return Files.createDirectories(Path.of(Setting.DATA_DIR.value()).resolve("feeds"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void drop(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "could not delete " + file, e);
        }
    }
}
