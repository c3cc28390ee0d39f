package org.passerelle.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;
import org.passerelle.people.Secrets;

/**
 * When a person is written to: by their clock, not in their quiet hours, one digest a day at most. Who writes to them
 * holds this row, so that of two nodes one does.
 */
@Entity
@Table(schema = "content", name = "notice_rhythm")
class NoticeRhythm extends BaseEntity {
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final int HOURS = 24;

    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID person;

    @Column(name = "zone", nullable = false)
    private String zone = RhythmDraft.USUAL.zone();

    @Column(name = "quiet_from", nullable = false)
    private int quietFrom = RhythmDraft.USUAL.quietFrom();

    @Column(name = "quiet_to", nullable = false)
    private int quietTo = RhythmDraft.USUAL.quietTo();

    @Column(name = "digest_hour", nullable = false)
    private int digestHour = RhythmDraft.USUAL.digestHour();

    @Column(name = "stop_code", nullable = false, updatable = false)
    private String stopCode = Secrets.token();

    @Column(name = "mailed_at")
    @Nullable
    private Instant mailedAt;

    @Column(name = "digest_on")
    @Nullable
    private LocalDate digestOn;

    /** For the persistence provider. */
    protected NoticeRhythm() {}

    NoticeRhythm(UUID person) {
        this.person = person;
    }

    /** @throws Refusal beside the field that is wrong; when the digest would come in the quiet hours */
    void choose(RhythmDraft draft) {
        if (!RhythmDraft.ZONES.contains(draft.zone())) {
            throw Refusal.of("zone", "notice.zoneUnknown");
        }
        hour("quietFrom", draft.quietFrom());
        hour("quietTo", draft.quietTo());
        hour("digestHour", draft.digestHour());
        if (isQuiet(LocalTime.of(draft.digestHour(), 0), draft.quietFrom(), draft.quietTo())) {
            throw Refusal.of("digestHour", "notice.hourIsQuiet");
        }
        this.zone = draft.zone();
        this.quietFrom = draft.quietFrom();
        this.quietTo = draft.quietTo();
        this.digestHour = draft.digestHour();
    }

    private static void hour(String field, int hour) {
        if (hour < 0 || hour >= HOURS) {
            throw Refusal.of(field, "notice.hourUnknown");
        }
    }

    /** Whether it is quiet now by their clock. */
    boolean isQuiet(Instant now) {
        return isQuiet(there(now).toLocalTime(), quietFrom, quietTo);
    }

    private static boolean isQuiet(LocalTime time, int from, int to) {
        boolean begun = time.getHour() >= from;
        boolean notOver = time.getHour() < to;
        return from < to ? begun && notOver : from > to && (begun || notOver);
    }

    /** Now, or the end of the quiet hours. */
    Instant afterQuiet(Instant now) {
        return isQuiet(now) ? next(quietTo, now).toInstant() : now;
    }

    /** When the next digest comes; on a day that had one, the day after. */
    Instant nextDigest(Instant now) {
        ZonedDateTime next = next(digestHour, now);
        while (digestOn != null && !next.toLocalDate().isAfter(digestOn)) {
            next = next.plusDays(1);
        }
        return next.toInstant();
    }

    private ZonedDateTime next(int hour, Instant now) {
        ZonedDateTime today = there(now).toLocalDate().atTime(hour, 0).atZone(ZoneId.of(zone));
        return today.toInstant().isAfter(now)
                ? today
                : there(now).toLocalDate().plusDays(1).atTime(hour, 0).atZone(ZoneId.of(zone));
    }

    private ZonedDateTime there(Instant now) {
        return now.atZone(ZoneId.of(zone));
    }

    /** Whether they had their digest of this day. */
    boolean hadDigest(Instant now) {
        return digestOn != null && !there(now).toLocalDate().isAfter(digestOn);
    }

    /** Whether they were written to a moment ago, so that what is not urgent gathers first. */
    boolean isPausing(Instant now) {
        return mailedAt != null && now.isBefore(mailedAt.plus(PAUSE));
    }

    /** They were written to. */
    void mailed(boolean digest, Instant now) {
        this.mailedAt = now;
        if (digest) {
            this.digestOn = there(now).toLocalDate();
        }
    }

    UUID person() {
        return person;
    }

    String stopCode() {
        return stopCode;
    }

    RhythmDraft view() {
        return new RhythmDraft(zone, quietFrom, quietTo, digestHour);
    }
}
