package org.passerelle.web.feed;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.feed.FeedView;
import org.passerelle.feed.Feeds;
import org.passerelle.feed.RunView;
import org.passerelle.feed.RunningFeed;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** A feed: try a file or its address, see the readings. */
@Named
@RequestScoped
@Route(path = "/admin/feeds/{feed}", view = "/feed/show.xhtml", access = Permission.RUN_JOBS)
public class FeedShowPage {
    private static final int SIZE = 20;
    private static final int MOST_MEGABYTES = 64;

    @Inject
    Feeds feeds;

    @Inject
    RunningFeed running;

    @Inject
    FeedWorks works;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    @Inject
    Texts texts;

    private int page = 1;

    @Nullable
    private Part file;

    @Nullable
    private FeedView feed;

    @Nullable
    private Page<RunView> runs;

    /** Finds the feed before anything is shown, so that an absent one is "not found". */
    public void load() {
        getFeed();
    }

    /** The feed. */
    public FeedView getFeed() {
        if (feed == null) {
            feed = feeds.get(parts.id("feed"));
        }
        return feed;
    }

    /** How its mapping is called. */
    public String getMapping() {
        String preset = getFeed().preset();
        return texts.of("feed.preset." + (preset.isEmpty() ? "own" : preset));
    }

    /** Its readings, the newest first. */
    public Page<RunView> getRuns() {
        if (runs == null) {
            runs = running.list(getFeed().id(), page, SIZE);
        }
        return runs;
    }

    /** Whether one is at work. */
    public boolean isRunning() {
        return getRuns().items().stream().anyMatch(RunView::isRunning);
    }

    /** Tries the file. */
    public void tryFile() {
        Part sent = file;
        if (sent == null || sent.getSize() == 0) {
            throw Refusal.of("file", "feed.noFile");
        }
        if (sent.getSize() > MOST_MEGABYTES * 1024L * 1024) {
            throw Refusal.of("file", "feed.fileTooLarge", MOST_MEGABYTES);
        }
        String name = sent.getSubmittedFileName();
        try (InputStream in = sent.getInputStream()) {
            toRun(works.tryFile(parts.id("feed"), name == null ? "" : name, in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tries what is at the address. */
    public void tryAddress() {
        toRun(works.fetch(parts.id("feed"), true));
    }

    /** Imports what is at the address. */
    public void fetch() {
        toRun(works.fetch(parts.id("feed"), false));
    }

    private void toRun(UUID run) {
        redirect.to("/admin/feeds/runs/" + run);
    }

    /** Takes the feed away. */
    public void remove() {
        feeds.remove(parts.id("feed"));
        redirect.to("/admin/feeds");
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
