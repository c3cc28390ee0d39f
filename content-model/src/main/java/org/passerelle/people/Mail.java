package org.passerelle.people;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonString;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.Text;

/**
 * A message in the outbox. Waits to be sent, is tried again after growing pauses up to {@value #MOST_ATTEMPTS} times,
 * and forgets its link once it is gone, since the link opens an account.
 */
@Entity
@Table(name = "mail", schema = "content")
class Mail extends BaseEntity {
    static final int MOST_ATTEMPTS = 8;
    private static final Duration LEASE = Duration.ofMinutes(5);

    @Column(name = "recipient", nullable = false, updatable = false)
    private String recipient;

    @Enumerated(EnumType.STRING)
    @Column(name = "language", nullable = false, updatable = false)
    private Language language;

    @Column(name = "template", nullable = false, updatable = false)
    private String template;

    @Column(name = "path", nullable = false)
    private String path;

    @Column(name = "stop", nullable = false)
    private String stop;

    @Column(name = "arguments", nullable = false, updatable = false)
    private String arguments;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "next_try_at", nullable = false)
    private Instant nextTryAt;

    @Column(name = "sent_at")
    @Nullable
    private Instant sentAt;

    @Column(name = "attempts", nullable = false)
    private int attempts;

    @Column(name = "last_error")
    @Nullable
    private String lastError;

    /** For the persistence provider. */
    protected Mail() {}

    /** @param stop the local path by which its reader stops messages like it; empty for none */
    Mail(
            String recipient,
            Language language,
            String template,
            String path,
            String stop,
            List<String> values,
            Instant now) {
        this.recipient = recipient;
        this.language = language;
        this.template = template;
        this.path = path;
        this.stop = stop;
        JsonArrayBuilder array = Json.createArrayBuilder();
        values.forEach(array::add);
        this.arguments = array.build().toString();
        this.createdAt = now;
        this.nextTryAt = now;
    }

    /** Somebody sends it now; nobody else tries before the lease ends. */
    void lease(Instant now) {
        this.nextTryAt = now.plus(LEASE);
    }

    void sent(Instant now) {
        this.sentAt = now;
        this.attempts++;
        this.lastError = null;
        this.path = "";
        this.stop = "";
    }

    /** It could not be sent: the next try comes after 1, 2, 4… minutes. */
    void failed(@Nullable String error, Instant now) {
        this.attempts++;
        String line = Text.line(error);
        this.lastError = line.length() > 500 ? line.substring(0, 500) : line;
        this.nextTryAt = now.plus(Duration.ofMinutes(1L << Math.min(attempts - 1, MOST_ATTEMPTS)));
    }

    MailMessage message() {
        return new MailMessage(
                id(),
                recipient,
                language,
                template,
                path,
                stop,
                values(),
                createdAt,
                sentAt,
                attempts,
                lastError == null ? "" : lastError);
    }

    private List<String> values() {
        try (var reader = Json.createReader(new StringReader(arguments))) {
            return reader.readArray().getValuesAs(JsonString::getString);
        }
    }
}
