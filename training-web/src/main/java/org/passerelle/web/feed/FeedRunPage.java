package org.passerelle.web.feed;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.feed.FeedView;
import org.passerelle.feed.Feeds;
import org.passerelle.feed.RefusedRow;
import org.passerelle.feed.RunState;
import org.passerelle.feed.RunView;
import org.passerelle.feed.RunningFeed;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** A reading of a feed: how far it is, what became of its rows, which were refused and why. */
@Named
@RequestScoped
@Route(path = "/admin/feeds/runs/{run}", view = "/feed/run.xhtml", access = Permission.RUN_JOBS)
public class FeedRunPage {
    private static final int MOST_ROWS = 100;

    @Inject
    Feeds feeds;

    @Inject
    RunningFeed running;

    @Inject
    FeedWorks works;

    @Inject
    Reasons reasons;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    @Nullable
    private RunView run;

    @Nullable
    private FeedView feed;

    @Nullable
    private List<RefusedRow> refused;

    /** Finds the reading before anything is shown, so that an absent one is "not found". */
    public void load() {
        getRun();
    }

    /** The reading. */
    public RunView getRun() {
        if (run == null) {
            run = running.get(parts.id("run"));
        }
        return run;
    }

    /** What is read. */
    public FeedView getFeed() {
        if (feed == null) {
            feed = feeds.get(getRun().feed());
        }
        return feed;
    }

    /** The first refused rows. */
    public List<RefusedRow> getRefused() {
        if (refused == null) {
            refused = running.refused(getRun().id(), MOST_ROWS);
        }
        return refused;
    }

    /** Why a row was refused, in words. */
    public String reason(RefusedRow row) {
        return reasons.of(row.reason());
    }

    /** Why the reading stopped, in words. */
    public String getFailure() {
        return reasons.of(getRun().failure());
    }

    /** Whether it is a trial whose file is still there. */
    public boolean isImportable() {
        return getRun().isTried() && works.isKept(getRun().id());
    }

    /** Whether what it brought was taken back. */
    public boolean isUndone() {
        return getRun().state() == RunState.UNDONE;
    }

    /** Imports what was tried. */
    public void importTried() {
        redirect.to("/admin/feeds/runs/" + works.importTried(parts.id("run")));
    }

    /** Takes back what it brought. */
    public void undo() {
        running.undo(parts.id("run"));
        redirect.to("/admin/feeds/runs/" + parts.id("run"));
    }
}
