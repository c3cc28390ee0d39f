package org.passerelle.web.feed;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import org.passerelle.feed.Feeds;
import org.passerelle.kernel.Refusal;
import org.passerelle.web.platform.CurrentCaller;

/** Reads the feeds whose time has come. Of several nodes, the one that takes hold of a feed first reads it. */
@Startup
@Singleton
@DependsOn("SchemaMigrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class FeedJob {
    private static final Logger LOG = System.getLogger(FeedJob.class.getName());

    @Inject
    Feeds feeds;

    @Inject
    FeedWorks works;

    @Inject
    CurrentCaller caller;

    /** Looks every five minutes. */
    @Schedule(hour = "*", minute = "*/5", second = "20", persistent = false)
    public void look() {
        caller.isPlatform();
        works.tidy();
        for (UUID feed : feeds.due()) {
            try {
                works.fetch(feed, false);
            } catch (Refusal busy) {
                LOG.log(Level.DEBUG, "feed {0} is being read elsewhere", feed);
            }
        }
    }
}
