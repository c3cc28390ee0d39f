package org.passerelle.profile;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.AccessCode;
import org.passerelle.kernel.BaseEntity;

/**
 * A link to a part of somebody's passport. It ends at its time, or when its holder stops it. What was chosen is kept,
 * not what was shown: a credential that is withdrawn later does not show in it any more.
 */
@Entity
@Table(name = "passport_link", schema = "content")
class PassportLink extends BaseEntity {
    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID person;

    @Column(name = "code", nullable = false, updatable = false)
    private String code;

    @Column(name = "note", nullable = false, updatable = false)
    private String note;

    @Column(name = "sections", nullable = false, updatable = false)
    private String sections;

    @Column(name = "shows_name", nullable = false, updatable = false)
    private boolean name;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "until_at", nullable = false, updatable = false)
    private Instant until;

    @Column(name = "stopped_at")
    @Nullable
    private Instant stoppedAt;

    @Column(name = "views", nullable = false, updatable = false)
    private int views;

    @ElementCollection
    @CollectionTable(schema = "content", name = "passport_link_skill", joinColumns = @JoinColumn(name = "link_id"))
    @Column(name = "skill_uri", nullable = false)
    private Set<String> skills = new HashSet<>();

    /** For the persistence provider. */
    protected PassportLink() {}

    PassportLink(UUID person, String code, String note, PassportChoice choice, Instant now, Instant until) {
        this.person = person;
        this.code = code;
        this.note = note;
        this.sections = choice.sections().stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
        this.name = choice.name();
        this.skills.addAll(choice.skills());
        this.createdAt = now;
        this.until = until;
    }

    /** Ends it now; one that has ended stays as it ended. */
    void stop(Instant now) {
        if (isOpen(now)) {
            stoppedAt = now;
        }
    }

    boolean isOpen(Instant now) {
        return stoppedAt == null && now.isBefore(until);
    }

    UUID person() {
        return person;
    }

    PassportChoice choice() {
        return new PassportChoice(
                Stream.of(sections.split(" "))
                        .filter(section -> !section.isEmpty())
                        .map(Origin::valueOf)
                        .collect(Collectors.toSet()),
                skills,
                name);
    }

    PassportLinkView view(Instant now) {
        Instant end = stoppedAt == null ? until : stoppedAt;
        return new PassportLinkView(id(), AccessCode.grouped(code), note, createdAt, end, isOpen(now), views);
    }
}
