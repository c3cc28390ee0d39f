package org.passerelle.feed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/**
 * A source of postings with the mapping by which it is read. One reading of it is at work at a time; that is held by a
 * lease in its row, which a node that dies lets run out.
 */
@Entity
@Table(name = "feed", schema = "content")
class Feed extends BaseEntity {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_URL = 2000;

    @Column(name = "name", nullable = false)
    private String name = "";

    @Column(name = "preset", nullable = false)
    private String preset = "";

    @Column(name = "mapping", nullable = false)
    private String mapping = "";

    @Column(name = "url", nullable = false)
    private String url = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "schedule", nullable = false)
    private FeedSchedule schedule = FeedSchedule.NONE;

    @Column(name = "whole", nullable = false)
    private boolean whole;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "fetched_at")
    @Nullable
    private Instant fetchedAt;

    /** For the persistence provider. */
    protected Feed() {}

    /** A new one. @throws Refusal beside the field that is wrong */
    Feed(FeedDraft draft, Instant now) {
        this.createdAt = now;
        change(draft);
    }

    /** Says it anew. @throws Refusal beside the field that is wrong */
    void change(FeedDraft draft) {
        this.name = Text.required("name", draft.name(), LONGEST_NAME);
        this.preset = Text.line(draft.preset());
        this.mapping = preset.isEmpty() ? Text.lines(draft.mapping()) : "";
        if (preset.isEmpty() && mapping.isEmpty()) {
            throw Refusal.of("mapping", "feed.mapping.none");
        }
        mapping();
        this.url = Text.optional("url", draft.url(), LONGEST_URL);
        this.schedule = Objects.requireNonNullElse(draft.schedule(), FeedSchedule.NONE);
        if (schedule != FeedSchedule.NONE && url.isEmpty()) {
            throw Refusal.of("url", "feed.scheduleWithoutUrl");
        }
        this.whole = draft.whole();
    }

    /** The mapping in force. */
    FeedMapping mapping() {
        return FeedMapping.of(preset.isEmpty() ? mapping : Presets.text(preset));
    }

    /** It is fetched now. */
    void fetch(Instant now) {
        this.fetchedAt = now;
    }

    boolean isWhole() {
        return whole;
    }

    String url() {
        return url;
    }

    /** What the keys of its postings begin with. */
    String prefix() {
        return id() + ":";
    }

    boolean isDue(Instant now) {
        Instant last = fetchedAt;
        return schedule.every()
                .map(every -> last == null || !last.plus(every).isAfter(now))
                .orElse(false);
    }

    FeedView view(Optional<RunView> lastRun) {
        return new FeedView(
                id(), name, preset, mapping, url, schedule, whole, Optional.ofNullable(fetchedAt), lastRun, version());
    }
}
