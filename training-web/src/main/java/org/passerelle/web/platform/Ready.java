package org.passerelle.web.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means: the database answers and the first data is there. */
@Readiness
@ApplicationScoped
public class Ready implements HealthCheck {
    @Resource(lookup = SchemaMigrator.DATA_SOURCE)
    DataSource source;

    @Inject
    Seeds seeds;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("passerelle")
                .status(seeds.done() && answers())
                .build();
    }

    private boolean answers() {
        try (Connection connection = source.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }
}
