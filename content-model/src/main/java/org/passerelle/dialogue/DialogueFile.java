package org.passerelle.dialogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.passerelle.documents.SentFile;
import org.passerelle.documents.SubmissionType;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;

/** A file beside a message. It never changes. */
@Entity
@Table(schema = "content", name = "dialogue_file")
class DialogueFile extends BaseEntity {
    @Column(name = "message_id", nullable = false, updatable = false)
    private UUID message;

    @Column(name = "position", nullable = false, updatable = false)
    private int position;

    @Column(name = "name", nullable = false, updatable = false)
    private String name;

    @Column(name = "type", nullable = false, updatable = false)
    private String type;

    @Column(name = "size_bytes", nullable = false, updatable = false)
    private long size;

    @Column(name = "content", nullable = false, updatable = false)
    private byte[] content;

    /** For the persistence provider. */
    protected DialogueFile() {}

    /** @throws Refusal beside the files when it is too large or of a kind that is not taken */
    DialogueFile(UUID message, int position, SentFile file) {
        SubmissionType kind = file.kind("files", SentFile.MOST_MEGABYTES);
        this.message = message;
        this.position = position;
        this.name = file.line();
        this.type = kind.mime();
        this.size = file.content().length;
        this.content = file.content().clone();
    }

    UUID message() {
        return message;
    }

    String name() {
        return name;
    }

    String type() {
        return type;
    }

    byte[] content() {
        return content.clone();
    }
}
