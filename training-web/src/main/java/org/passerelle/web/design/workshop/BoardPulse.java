package org.passerelle.web.design.workshop;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Twice a second looks for what other nodes added to boards that are open here; every four seconds who is here. */
@Startup
@Singleton
@DependsOn("SchemaMigrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class BoardPulse {
    private static final Logger LOG = System.getLogger(BoardPulse.class.getName());

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    BoardRooms rooms;

    private final List<ScheduledFuture<?>> beats = new ArrayList<>();

    @PostConstruct
    void begin() {
        beats.add(executor.scheduleWithFixedDelay(() -> beat(rooms::listen), 2000, 500, TimeUnit.MILLISECONDS));
        beats.add(executor.scheduleWithFixedDelay(() -> beat(rooms::look), 3000, 4000, TimeUnit.MILLISECONDS));
    }

    /** One that fails is not the last: the database may be away for a while. */
    private static void beat(Runnable what) {
        try {
            what.run();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "boards could not be looked after: {0}", failed.toString());
        }
    }

    @PreDestroy
    void end() {
        beats.forEach(beat -> beat.cancel(true));
    }
}
