package org.passerelle.delivery;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/**
 * A dated meeting of a run or of one of its cohorts, in a room, by a link, or both. It lasts half a day at most, since
 * presence is signed for half a day; a day with a break has two. It is planned, changed, and held or cancelled; what
 * was cancelled stays in everybody's calendar and says so.
 */
@Entity
@Table(schema = "content", name = "run_session")
class Session extends BaseEntity {
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final int TITLE = 200;
    private static final int NOTE = 500;

    @Column(name = "run_id", nullable = false, updatable = false)
    private UUID run;

    @Column(name = "cohort_id")
    @Nullable
    private UUID cohort;

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "title_fr"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    @Nullable
    private LocalizedText title;

    @Column(name = "starts_at", nullable = false)
    private Instant startsAt = Instant.EPOCH;

    @Column(name = "ends_at", nullable = false)
    private Instant endsAt = Instant.EPOCH;

    @Column(name = "room_id")
    @Nullable
    private UUID room;

    @Column(name = "link", nullable = false)
    private String link = "";

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "note_fr"))
    @AttributeOverride(name = "en", column = @Column(name = "note_en"))
    @Nullable
    private LocalizedText note;

    @Column(name = "cancelled", nullable = false)
    private boolean cancelled;

    /** For the persistence provider. */
    protected Session() {}

    /** @throws Refusal beside the field that is wrong */
    Session(RunView run, SessionDraft draft) {
        this.run = run.id();
        plan(run, draft);
    }

    /** @throws Refusal beside the field that is wrong */
    final void plan(RunView within, SessionDraft draft) {
        LocalDate day = draft.day();
        LocalTime from = draft.from();
        LocalTime until = draft.until();
        if (day == null || from == null || until == null) {
            throw Refusal.of(day == null ? "day" : from == null ? "from" : "until", "kernel.required");
        }
        boolean outside = day.isBefore(within.startsOn())
                || within.endsOn().filter(day::isAfter).isPresent();
        if (outside) {
            throw Refusal.of("day", "delivery.sessionOutOfRun");
        }
        if (!until.isAfter(from) || Duration.between(from, until).compareTo(LONGEST) > 0) {
            throw Refusal.of("until", "delivery.sessionTooLong", LONGEST.toHours());
        }
        String address = web(draft.link());
        if (address.isEmpty() && draft.room() == null) {
            throw Refusal.of("room", "delivery.sessionNowhere");
        }
        this.title = each("title", draft.title(), TITLE);
        if (this.title.isEmpty()) {
            throw Refusal.of("titleFr", "kernel.required");
        }
        this.note = each("note", draft.note(), NOTE);
        this.startsAt = day.atTime(from).atZone(Clocks.ZONE).toInstant();
        this.endsAt = day.atTime(until).atZone(Clocks.ZONE).toInstant();
        this.cohort = draft.cohort();
        this.room = draft.room();
        this.link = address;
    }

    private static LocalizedText each(String field, LocalizedText typed, int most) {
        LocalizedText kept = LocalizedText.of(null, null);
        for (Language language : Language.values()) {
            String name = field + (language == Language.FR ? "Fr" : "En");
            kept = kept.with(language, Text.optional(name, typed.only(language).orElse(""), most));
        }
        return kept;
    }

    private static String web(@Nullable String typed) {
        String line = Text.optional("link", typed, NOTE);
        if (line.isEmpty()) {
            return line;
        }
        try {
            URI address = URI.create(line);
            if ("https".equals(address.getScheme()) && address.getHost() != null) {
                return line;
            }
        } catch (IllegalArgumentException e) {
            throw Refusal.of("link", "delivery.sessionLinkWrong");
        }
        throw Refusal.of("link", "delivery.sessionLinkWrong");
    }

    /** It is not held. @throws Refusal when it is over, or was cancelled before */
    void cancel(Instant now) {
        if (cancelled || now.isAfter(endsAt)) {
            throw new Refusal("delivery.sessionOver");
        }
        this.cancelled = true;
    }

    /** Whether it is for who learns in this cohort, or in none. */
    boolean isFor(Optional<UUID> learnersCohort) {
        return cohort == null || learnersCohort.filter(cohort::equals).isPresent();
    }

    UUID run() {
        return run;
    }

    Optional<UUID> cohort() {
        return Optional.ofNullable(cohort);
    }

    LocalizedText title() {
        return title == null ? LocalizedText.of(null, null) : title;
    }

    LocalizedText note() {
        return note == null ? LocalizedText.of(null, null) : note;
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    Optional<UUID> room() {
        return Optional.ofNullable(room);
    }

    String link() {
        return link;
    }

    boolean isCancelled() {
        return cancelled;
    }
}
