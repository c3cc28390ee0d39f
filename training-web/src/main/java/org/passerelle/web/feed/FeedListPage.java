package org.passerelle.web.feed;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.feed.FeedView;
import org.passerelle.feed.Feeds;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.Route;

/** The feeds with their last readings. */
@Named
@RequestScoped
@Route(path = "/admin/feeds", view = "/feed/list.xhtml", access = Permission.RUN_JOBS)
public class FeedListPage {
    @Inject
    Feeds feeds;

    @Nullable
    private List<FeedView> all;

    /** All feeds by name. */
    public List<FeedView> getFeeds() {
        if (all == null) {
            all = feeds.list();
        }
        return all;
    }
}
