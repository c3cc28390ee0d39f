package org.passerelle.web.platform;

import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Every setting there is. The key {@code passerelle.mail.host} is given as a system property of that name or as the
 * environment variable {@code PASSERELLE_MAIL_HOST}.
 */
public enum Setting {
    /** The address under which people reach the platform; links in mails and the issuer's DID are made of it. */
    BASE_URL("passerelle.base.url", "http://localhost:8080"),
    /** Where media and keys are kept. */
    DATA_DIR("passerelle.data.dir", "data"),
    /** The JDBC data source class. Read by the container before the application starts. */
    DB_DRIVER("passerelle.db.driver", "org.h2.jdbcx.JdbcDataSource"),
    /** The database's address. Read by the container before the application starts. */
    DB_URL("passerelle.db.url", "jdbc:h2:file:./data/passerelle;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0"),
    /** The database's user. Read by the container before the application starts. */
    DB_USER("passerelle.db.user", "sa"),
    /** The database user's password. Read by the container before the application starts. */
    DB_PASSWORD("passerelle.db.password", "", true),
    /** Whether demonstration data is loaded into an empty database: {@code true} or {@code false}. */
    DEMO("passerelle.demo", "false"),
    /** The folder of the demonstration data. */
    DEMO_DIR("passerelle.demo.dir", "deploy/demo"),
    /** The folder whose subfolders an administrator may import: ESCO, ROME, places. */
    IMPORT_DIR("passerelle.import.dir", "data/import"),
    /** The SMTP server; without one, messages stay in the outbox. */
    MAIL_HOST("passerelle.mail.host", ""),
    /** The SMTP server's port. */
    MAIL_PORT("passerelle.mail.port", "587"),
    /** The SMTP user; none for a server that asks for none. */
    MAIL_USER("passerelle.mail.user", ""),
    /** The SMTP user's password. */
    MAIL_PASSWORD("passerelle.mail.password", "", true),
    /** {@code starttls}, {@code tls} or {@code none}. */
    MAIL_SECURITY("passerelle.mail.security", "starttls"),
    /** The sender of all messages. */
    MAIL_FROM("passerelle.mail.from", "Passerelle <ne-pas-repondre@passerelle.example>"),
    /** Whether everybody may read the outbox at /outbox; for demonstrations only. */
    MAIL_OUTBOX("passerelle.mail.outbox", "false"),
    /**
     * The passphrase that seals the signing keys, in the database or in their file; empty makes one in the data folder,
     * for demonstrations only.
     */
    KEY_PASSPHRASE("passerelle.key.passphrase", "", true),
    /**
     * A PKCS#12 file, which all servers share, in which new signing keys are kept; empty keeps them sealed in the
     * database.
     */
    KEY_FILE("passerelle.key.file", ""),
    /**
     * The file with the vocabulary of Comprehensive Learner Record 2.0, which cannot be passed on with the platform;
     * empty hands out no learner records.
     */
    CLR_CONTEXT("passerelle.clr.context", ""),
    /**
     * Whether programs with an administrator's token may have credentials of any kind signed: {@code true} or
     * {@code false}.
     */
    VC_API_ISSUING("passerelle.vc.api.issuing", "false"),
    /** Hosts as {@code name:port}, separated by commas, that are fetched from although they are not public. */
    FETCH_ALLOW("passerelle.fetch.allow", ""),
    /** The region's name, as it signs credentials. */
    REGION_NAME("passerelle.region.name", "Région Nouvelle-Aquitaine");

    private final String key;
    private final String otherwise;
    private final boolean secret;

    Setting(String key, String otherwise) {
        this(key, otherwise, false);
    }

    Setting(String key, String otherwise, boolean secret) {
        this.key = key;
        this.otherwise = otherwise;
        this.secret = secret;
    }

    /** The key, dotted and in lower case. */
    public String key() {
        return key;
    }

    /** The environment variable that sets it. */
    public String variable() {
        return key.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    /** What holds when nobody sets it. */
    public String otherwise() {
        return otherwise;
    }

    /** Whether its value may never be shown. */
    public boolean isSecret() {
        return secret;
    }

    /** The value in force. */
    public String value() {
        return ConfigProvider.getConfig().getOptionalValue(key, String.class).orElse(otherwise);
    }

    /** The value in force; empty when it is blank. */
    public Optional<String> given() {
        return Optional.of(value()).filter(v -> !v.isBlank());
    }

    /** Whether the value in force is {@code true}. */
    public boolean isOn() {
        return "true".equalsIgnoreCase(value().strip());
    }

    /**
     * The value in force as a whole number.
     *
     * @throws IllegalStateException when it is none
     */
    public int number() {
        try {
            return Integer.parseInt(value().strip());
        } catch (NumberFormatException e) {
            throw new IllegalStateException(variable() + " must be a whole number", e);
        }
    }
}
