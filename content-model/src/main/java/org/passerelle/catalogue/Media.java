package org.passerelle.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.passerelle.kernel.BaseEntity;

/** A file of a course: what it is; its bytes lie beside it in pieces. It never changes: a new file is a new one. */
@Entity
@Table(schema = "content", name = "media")
class Media extends BaseEntity {
    /** How many bytes a piece holds, but for the last. */
    static final int PIECE = 256 * 1024;

    @Column(name = "course_id", nullable = false, updatable = false)
    private UUID course;

    @Column(name = "name", nullable = false, updatable = false)
    private String name;

    @Column(name = "type", nullable = false, updatable = false)
    private String type;

    @Column(name = "size_bytes", nullable = false, updatable = false)
    private long size;

    @Column(name = "piece_bytes", nullable = false, updatable = false)
    private int piece = PIECE;

    @Column(name = "added_at", nullable = false, updatable = false)
    private Instant addedAt;

    /** For the persistence provider. */
    protected Media() {}

    Media(UUID course, String name, MediaType type, long size, Instant now) {
        this.course = course;
        this.name = name;
        this.type = type.mime();
        this.size = size;
        this.addedAt = now;
    }

    UUID course() {
        return course;
    }

    MediaView view() {
        return new MediaView(id(), name, type, size, piece);
    }
}
