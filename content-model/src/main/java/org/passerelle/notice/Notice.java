package org.passerelle.notice;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;

/** News for one person: unread, then read for good; by mail once at most, and only while it is unread. */
@Entity
@Table(schema = "content", name = "notice")
class Notice extends BaseEntity {
    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID person;

    @Enumerated(EnumType.STRING)
    @Column(name = "type", nullable = false, updatable = false)
    private NoticeType type;

    @Column(name = "sentence", nullable = false, updatable = false)
    private String sentence;

    @Column(name = "path", nullable = false, updatable = false)
    private String path;

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "course_fr"))
    @AttributeOverride(name = "en", column = @Column(name = "course_en"))
    @Nullable
    private LocalizedText course;

    @Column(name = "arguments", nullable = false)
    private String arguments;

    @Column(name = "times", nullable = false)
    private int times = 1;

    @Column(name = "urgent", nullable = false)
    private boolean urgent;

    @Column(name = "daily", nullable = false)
    private boolean daily;

    @Column(name = "told_at", nullable = false)
    private Instant toldAt;

    @Column(name = "read_at")
    @Nullable
    private Instant readAt;

    @Column(name = "mail_at")
    @Nullable
    private Instant mailAt;

    /** For the persistence provider. */
    protected Notice() {}

    Notice(UUID person, NoticeDraft draft, Instant now) {
        this.person = person;
        this.type = draft.type();
        this.sentence = draft.sentence();
        this.path = draft.path();
        this.course = draft.course();
        this.arguments = written(draft.values());
        this.urgent = draft.urgent();
        this.toldAt = now;
    }

    /** It happened once more before it was read. */
    void again(NoticeDraft draft, Instant now) {
        this.times++;
        this.arguments = written(draft.values());
        this.urgent = draft.urgent();
        this.toldAt = now;
    }

    /** By mail as this person wants it; not at all for {@link MailWay#NEVER}. */
    void mail(MailWay way, NoticeRhythm rhythm, Instant now) {
        boolean pressing = urgent && way != MailWay.NEVER;
        this.daily = way == MailWay.DAILY && !pressing;
        this.mailAt = pressing
                ? now
                : switch (way) {
                    case AT_ONCE -> rhythm.afterQuiet(now);
                    case DAILY -> rhythm.nextDigest(now);
                    case NEVER -> null;
                };
    }

    /** Its mail waits until then. */
    void postpone(Instant until) {
        this.mailAt = until;
    }

    /** It went out by mail. */
    void mailed() {
        this.mailAt = null;
    }

    boolean isUrgent() {
        return urgent;
    }

    boolean isDaily() {
        return daily;
    }

    boolean waitsForMail() {
        return mailAt != null;
    }

    UUID person() {
        return person;
    }

    NoticeType type() {
        return type;
    }

    NoticeView view() {
        return new NoticeView(
                id(),
                type,
                sentence,
                path,
                course == null ? LocalizedText.of(null, null) : course,
                values(),
                times,
                urgent,
                toldAt,
                readAt != null);
    }

    private static String written(List<LocalizedText> values) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        values.forEach(value ->
                all.add(Json.createArrayBuilder().add(value.in(Language.FR)).add(value.in(Language.EN))));
        return all.build().toString();
    }

    private List<LocalizedText> values() {
        try (var reader = Json.createReader(new StringReader(arguments))) {
            return reader.readArray().getValuesAs(JsonArray.class).stream()
                    .map(pair -> LocalizedText.of(pair.getString(0), pair.getString(1)))
                    .toList();
        }
    }
}
