package org.passerelle.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/**
 * An employer, a training body or an administration. Registered by somebody who works there, it waits until an
 * administrator approves or refuses it; an approved one can be suspended and approved again. Only an approved
 * organisation gives its people rights.
 */
@Entity
@Table(name = "organisation", schema = "content")
class Organisation extends BaseEntity {
    @Column(name = "siret", nullable = false, updatable = false)
    private String siret;

    @Column(name = "name", nullable = false)
    private String name;

    @Column(name = "name_key", nullable = false)
    private String nameKey;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    private OrganisationKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false)
    private OrganisationStatus status;

    @Column(name = "reason")
    @Nullable
    private String reason;

    @Column(name = "commune", nullable = false)
    private String commune;

    @Column(name = "slug", nullable = false, updatable = false)
    private String slug;

    @Column(name = "registered_by", updatable = false)
    @Nullable
    private UUID registeredBy;

    @Column(name = "registered_at", nullable = false, updatable = false)
    private Instant registeredAt;

    /** For the persistence provider. */
    protected Organisation() {}

    /**
     * An organisation that waits for approval.
     *
     * @param slug its part of an address, unique among organisations
     * @throws Refusal beside the field when the name is missing or over 160 characters, or the commune no INSEE code
     */
    Organisation(
            Siret siret,
            @Nullable String name,
            OrganisationKind kind,
            @Nullable String commune,
            String slug,
            @Nullable UUID registeredBy,
            Instant now) {
        this.siret = siret.digits();
        this.name = named(name);
        this.nameKey = Text.fold(this.name);
        this.kind = kind;
        this.commune = inseeCode(commune);
        this.slug = slug;
        this.status = OrganisationStatus.AWAITING;
        this.registeredBy = registeredBy;
        this.registeredAt = now;
    }

    static String named(@Nullable String typed) {
        return Text.required("name", typed, 160);
    }

    private static String inseeCode(@Nullable String typed) {
        String code = Text.required("commune", typed, 40);
        if (!code.matches("(?:[0-9]{2}|2[AB])[0-9]{3}")) {
            throw Refusal.of("commune", "people.communeWrong");
        }
        return code;
    }

    /** @throws Refusal when it is approved already */
    void approve() {
        if (status == OrganisationStatus.APPROVED) {
            throw new Refusal("people.alreadyDecided");
        }
        this.status = OrganisationStatus.APPROVED;
        this.reason = null;
    }

    /** @throws Refusal without a reason of at most 1,000 characters, or when it does not wait */
    void refuse(@Nullable String why) {
        if (status != OrganisationStatus.AWAITING) {
            throw new Refusal("people.alreadyDecided");
        }
        this.reason = Text.required("reason", why, 1000);
        this.status = OrganisationStatus.REFUSED;
    }

    /** @throws Refusal without a reason of at most 1,000 characters, or when it is not approved */
    void suspend(@Nullable String why) {
        if (status != OrganisationStatus.APPROVED) {
            throw new Refusal("people.notApproved");
        }
        this.reason = Text.required("reason", why, 1000);
        this.status = OrganisationStatus.SUSPENDED;
    }

    boolean isApproved() {
        return status == OrganisationStatus.APPROVED;
    }

    String name() {
        return name;
    }

    OrganisationKind kind() {
        return kind;
    }

    /** Who registered it; absent when the region did. */
    Optional<UUID> registeredBy() {
        return Optional.ofNullable(registeredBy);
    }

    /** All that there is to show. */
    OrganisationView view() {
        return new OrganisationView(
                id(), new Siret(siret), name, kind, status, reason == null ? "" : reason, commune, slug, registeredAt);
    }
}
