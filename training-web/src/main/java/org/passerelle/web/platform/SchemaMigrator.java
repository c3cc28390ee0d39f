package org.passerelle.web.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Opens the database and brings each module's schema up to date before anything else starts. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@DataSourceDefinition(
        name = SchemaMigrator.DATA_SOURCE,
        className = "${MPCONFIG=passerelle.db.driver:org.h2.jdbcx.JdbcDataSource}",
        url =
                "${MPCONFIG=passerelle.db.url:jdbc:h2:file:./data/passerelle;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0}",
        user = "${MPCONFIG=passerelle.db.user:sa}",
        password = "${MPCONFIG=passerelle.db.password:}",
        initialPoolSize = 2,
        minPoolSize = 2,
        maxPoolSize = 32,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=auto-commit"
        })
public class SchemaMigrator {
    /** The JNDI name of the one data source. */
    public static final String DATA_SOURCE = "java:app/jdbc/passerelle";

    /** One schema per module, in the order of the floors. */
    static final List<String> SCHEMAS = List.of("content", "credential", "design");

    @Resource(lookup = DATA_SOURCE)
    DataSource source;

    @PostConstruct
    void migrate() {
        for (String schema : SCHEMAS) {
            Flyway.configure(SchemaMigrator.class.getClassLoader())
                    .dataSource(source)
                    .schemas(schema)
                    .locations("classpath:db/" + schema)
                    .load()
                    .migrate();
        }
    }
}
