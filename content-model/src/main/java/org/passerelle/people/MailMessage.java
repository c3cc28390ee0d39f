package org.passerelle.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Language;

/**
 * A message to be written and sent. Its sentences are the keys {@code template + ".subject"} and {@code template +
 * ".body"} of the feature's bundle, in the message's language; {@code {0}} is the link, {@code {1}} and on are the
 * values.
 *
 * @param to the recipient's address
 * @param path the link's local path, beginning with a slash; empty when there is none or it was sent
 * @param stop the local path by which its reader stops messages like it, without signing in; empty likewise
 * @param values what fills the gaps after the link
 * @param sentAt when it went; null while it waits
 * @param attempts how often it was tried
 * @param lastError what the last try ended with; empty when well
 */
public record MailMessage(
        UUID id,
        String to,
        Language language,
        String template,
        String path,
        String stop,
        List<String> values,
        Instant createdAt,
        @Nullable Instant sentAt,
        int attempts,
        String lastError) {

    /** Copies the values. */
    public MailMessage {
        values = List.copyOf(values);
    }

    /** The key of the subject. */
    public String subjectKey() {
        return template + ".subject";
    }

    /** The key of the body. */
    public String bodyKey() {
        return template + ".body";
    }

    /** What fills the gaps of subject and body, with the link made absolute. */
    public Object[] arguments(String baseUrl) {
        List<Object> all = new ArrayList<>();
        all.add(path.isEmpty() ? "" : baseUrl + path);
        all.addAll(values);
        return all.toArray();
    }
}
