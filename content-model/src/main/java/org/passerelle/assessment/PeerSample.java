package org.passerelle.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/** A work that a trainer wrote or chose and marked, on which reviewers practise before they review others. */
@Entity
@Table(schema = "content", name = "peer_sample")
class PeerSample extends BaseEntity {
    private static final int LONGEST = 5000;

    @Column(name = "activity_id", nullable = false, updatable = false)
    private UUID activity;

    @Column(name = "item_key", nullable = false, updatable = false)
    private String item;

    @Column(name = "text", nullable = false, updatable = false)
    private String text;

    @Column(name = "levels", nullable = false, updatable = false)
    private String levels;

    @Column(name = "comment", nullable = false, updatable = false)
    private String comment;

    @Column(name = "added_at", nullable = false, updatable = false)
    private Instant addedAt;

    /** For the persistence provider. */
    protected PeerSample() {}

    /** @throws Refusal beside the field that is empty or too long */
    PeerSample(UUID activity, String item, String text, List<Integer> levels, String comment, Instant now) {
        this.activity = activity;
        this.item = item;
        this.text = Text.within("text", Text.lines(text), LONGEST);
        if (this.text.isEmpty()) {
            throw Refusal.of("text", "kernel.required");
        }
        this.levels = Levels.write(levels);
        this.comment = Text.within("comment", Text.lines(comment), LONGEST);
        this.addedAt = now;
    }

    UUID activity() {
        return activity;
    }

    String item() {
        return item;
    }

    List<Integer> levels() {
        return Levels.read(levels);
    }

    PeerDesk.Sample view() {
        return new PeerDesk.Sample(id(), text, levels(), comment);
    }
}
