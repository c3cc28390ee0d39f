package org.passerelle.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.passerelle.kernel.BaseEntity;

/** How a person wants to hear of one kind of news. */
@Entity
@Table(schema = "content", name = "notice_choice")
class NoticeChoice extends BaseEntity {
    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID person;

    @Enumerated(EnumType.STRING)
    @Column(name = "type", nullable = false, updatable = false)
    private NoticeType type;

    @Enumerated(EnumType.STRING)
    @Column(name = "way", nullable = false)
    private MailWay way;

    /** For the persistence provider. */
    protected NoticeChoice() {}

    NoticeChoice(UUID person, NoticeType type, MailWay way) {
        this.person = person;
        this.type = type;
        this.way = way;
    }

    void change(MailWay to) {
        this.way = to;
    }

    UUID person() {
        return person;
    }

    NoticeType type() {
        return type;
    }

    MailWay way() {
        return way;
    }
}
