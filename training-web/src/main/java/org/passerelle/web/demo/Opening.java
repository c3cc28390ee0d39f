package org.passerelle.web.demo;

import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.passerelle.web.platform.Seeds;

/** When the application is deployed and not open yet: lays the demonstration's desks, then says that it is ready. */
@WebListener
public class Opening implements ServletContextListener {
    private static final Logger LOG = System.getLogger(Opening.class.getName());

    @Inject
    DemoDesks desks;

    @Inject
    Seeds seeds;

    @Inject
    Instance<RequestContextController> contexts;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        RequestContextController context = contexts.get();
        boolean began = context.activate();
        try {
            desks.lay();
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, "the demonstration's desks could not be laid", failed);
        } finally {
            if (began) {
                context.deactivate();
            }
        }
        seeds.finished();
    }
}
