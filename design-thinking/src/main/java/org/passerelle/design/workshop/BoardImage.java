package org.passerelle.design.workshop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.passerelle.design.board.Image;
import org.passerelle.design.picture.Picture;
import org.passerelle.kernel.BaseEntity;

/** The bytes of an image on a board, which its log names. It never changes. */
@Entity
@Table(schema = "design", name = "board_image")
public class BoardImage extends BaseEntity {
    @Column(name = "board_id", nullable = false, updatable = false)
    private UUID board;

    @Column(name = "seat_id", nullable = false, updatable = false)
    private UUID seat;

    @Column(name = "type", nullable = false, updatable = false)
    private String type;

    @Column(name = "width", nullable = false, updatable = false)
    private int width;

    @Column(name = "height", nullable = false, updatable = false)
    private int height;

    @Column(name = "content", nullable = false, updatable = false)
    private byte[] content;

    @Column(name = "preview", nullable = false, updatable = false)
    private byte[] preview;

    @Column(name = "added_at", nullable = false, updatable = false)
    private Instant addedAt;

    /** For the persistence provider. */
    protected BoardImage() {}

    BoardImage(UUID board, UUID seat, Picture picture, Instant now) {
        this.board = board;
        this.seat = seat;
        this.type = picture.type();
        this.width = picture.width();
        this.height = picture.height();
        this.content = picture.content().clone();
        this.preview = picture.preview().clone();
        this.addedAt = now;
    }

    /** As the log names it. */
    Image image() {
        return new Image(id(), width, height);
    }
}
