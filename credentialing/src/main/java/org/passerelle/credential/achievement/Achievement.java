package org.passerelle.credential.achievement;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;

/**
 * One edition of what can be earned. Never changes, because credentials were signed over it; when its description
 * changes, the next award makes a new edition.
 */
@Entity
@Table(name = "achievement", schema = "credential")
public class Achievement extends BaseEntity {
    @Column(name = "source", nullable = false, updatable = false)
    private String source;

    @Column(name = "edition", nullable = false, updatable = false)
    private int edition;

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "name_fr"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private LocalizedText name;

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "description_fr"))
    @AttributeOverride(name = "en", column = @Column(name = "description_en"))
    private LocalizedText description;

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "criteria_fr"))
    @AttributeOverride(name = "en", column = @Column(name = "criteria_en"))
    private LocalizedText criteria;

    @Column(name = "skills", nullable = false, updatable = false)
    private String skills;

    @Embedded
    @Nullable
    private Creator creator;

    @Column(name = "digest", nullable = false, updatable = false)
    private String digest;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false, updatable = false)
    private Kind kind;

    /** For the persistence provider. */
    protected Achievement() {}

    Achievement(AchievementDefinition definition, int edition) {
        this.source = definition.source();
        this.edition = edition;
        this.name = definition.name();
        this.description = definition.description();
        this.criteria = definition.criteria();
        this.skills = SkillAims.write(definition.skills());
        this.creator = definition.creator();
        this.digest = SkillAims.digest(definition);
        this.kind = definition.kind();
    }

    /** What it is earned by: a key of the teaching side. */
    public String source() {
        return source;
    }

    /** Which edition, from 1. */
    public int edition() {
        return edition;
    }

    /** What it is called. */
    public LocalizedText name() {
        return name;
    }

    /** What it is. */
    public LocalizedText description() {
        return description;
    }

    /** What one must do to earn it. */
    public LocalizedText criteria() {
        return criteria;
    }

    /** What it attests, skill by skill. */
    public List<SkillAim> skills() {
        return SkillAims.read(skills);
    }

    /** Who made it; empty when that is who signs. */
    public Optional<Creator> creator() {
        return Optional.ofNullable(creator);
    }

    /** By what it is earned. */
    public Kind kind() {
        return kind;
    }

    /** Its identifier in credentials. */
    public String uri() {
        return "urn:uuid:" + id();
    }

    /** The identifier in credentials of the result in this skill. */
    public String resultUri(SkillAim skill) {
        return "urn:uuid:" + named("result", skill);
    }

    /** The identifier in credentials of the level at which this skill is attested. */
    public String levelUri(SkillAim skill) {
        return "urn:uuid:" + named("level", skill);
    }

    /** The language in which a credential is written when this one is asked for: one in which the name is there. */
    public Language languageFor(Language asked) {
        return name.answersIn(asked);
    }

    boolean hasDigest(String other) {
        return digest.equals(other);
    }

    private UUID named(String what, SkillAim skill) {
        return UUID.nameUUIDFromBytes((what + " " + id() + " " + skill.uri()).getBytes(StandardCharsets.UTF_8));
    }
}
