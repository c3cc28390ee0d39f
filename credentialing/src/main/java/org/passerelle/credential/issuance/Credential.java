package org.passerelle.credential.issuance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.achievement.Achievement;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/**
 * What was signed and issued to one person. What it says never changes, and who signed it only when that key was lost;
 * the credential is in force until it is withdrawn, which is final. When it names its holder wrongly, another one takes
 * its place and this one is withdrawn.
 */
@Entity
@Table(name = "credential", schema = "credential")
public class Credential extends BaseEntity {
    @Column(name = "achievement_id", nullable = false, updatable = false)
    private UUID achievementId;

    @Column(name = "source", nullable = false, updatable = false)
    private String source;

    /** What one can hold once: the source, until another credential takes this one's place. */
    @Column(name = "slot", nullable = false)
    private String slot;

    @Column(name = "holder_id", nullable = false, updatable = false)
    private UUID holderId;

    @Column(name = "holder_name", nullable = false, updatable = false)
    private String holderName;

    @Column(name = "code", nullable = false, updatable = false)
    private String code;

    @Column(name = "document", nullable = false)
    private String document;

    @Column(name = "sha256", nullable = false)
    private String sha256;

    @Column(name = "key_id", nullable = false)
    private String keyId;

    @Column(name = "issued_at", nullable = false, updatable = false)
    private Instant issuedAt;

    @Column(name = "status_entry_id", updatable = false)
    @Nullable
    private UUID statusEntryId;

    @Column(name = "signed_anew_at")
    @Nullable
    private Instant signedAnewAt;

    @Column(name = "revoked_at")
    @Nullable
    private Instant revokedAt;

    @Column(name = "revoked_reason")
    @Nullable
    private String revokedReason;

    @Column(name = "revoked_by")
    @Nullable
    private UUID revokedBy;

    @Column(name = "previous_id", updatable = false)
    @Nullable
    private UUID previousId;

    @Column(name = "successor_id")
    @Nullable
    private UUID successorId;

    /** For the persistence provider. */
    protected Credential() {}

    Credential(UUID id, Achievement achievement, UUID holder, String holderName, String code, Signed signed) {
        this(id, achievement.id(), achievement.source(), holder, holderName, code, signed);
    }

    private Credential(
            UUID id, UUID achievement, String source, UUID holder, String holderName, String code, Signed signed) {
        identify(id);
        this.achievementId = achievement;
        this.source = source;
        this.slot = source;
        this.holderId = holder;
        this.holderName = holderName;
        this.code = code;
        this.document = signed.document();
        this.sha256 = sha256(signed.document());
        this.keyId = signed.keyId();
        this.statusEntryId = signed.statusEntry();
        this.issuedAt = signed.at();
    }

    /** A signed text, with which key, with which place in a status list, and when. */
    record Signed(String document, String keyId, @Nullable UUID statusEntry, Instant at) {}

    /**
     * Withdraws it, for ever.
     *
     * @throws Refusal when it was withdrawn before, or no reason is given
     */
    void revoke(String reason, @Nullable UUID by, Instant at) {
        if (revokedAt != null) {
            throw new Refusal("credential.alreadyRevoked");
        }
        revokedReason = Text.required("reason", reason, 300);
        revokedBy = by;
        revokedAt = at;
    }

    /** One that says the same under another name, to take this one's place once this one has given it up. */
    Credential corrected(UUID id, String name, String newCode, Signed signed) {
        Credential made = new Credential(id, achievementId, source, holderId, name, newCode, signed);
        made.previousId = id();
        return made;
    }

    /**
     * Gives up its place to another one; it is withdrawn.
     *
     * @throws Refusal when it was withdrawn before, or no reason is given
     */
    void giveUp(String reason, @Nullable UUID by, Instant at) {
        revoke(reason, by, at);
        slot = "superseded/" + id();
    }

    /** This one took its place. */
    void supersededBy(Credential successor) {
        successorId = successor.id();
    }

    /** Whether another one took its place. */
    public boolean isSuperseded() {
        return successorId != null;
    }

    /** The one whose place it took; empty when it is the first. */
    Optional<UUID> previous() {
        return Optional.ofNullable(previousId);
    }

    /** The one that took its place; empty when none did. */
    Optional<UUID> successor() {
        return Optional.ofNullable(successorId);
    }

    /** Takes the signature of another key in the place of one that can no longer be relied upon. */
    void signAnew(String signed, String kid, Instant at) {
        document = signed;
        sha256 = sha256(signed);
        keyId = kid;
        signedAnewAt = at;
    }

    /** When another key signed it, for its own was lost; null when that did not happen. */
    public @Nullable Instant signedAnewAt() {
        return signedAnewAt;
    }

    /** Its name in the world: {@code urn:uuid:} and its identifier. */
    public String uri() {
        return "urn:uuid:" + id();
    }

    UUID achievementId() {
        return achievementId;
    }

    /** What it was earned by: a key of the teaching side. */
    public String source() {
        return source;
    }

    /** Who holds it. */
    public UUID holderId() {
        return holderId;
    }

    /** The holder's name, as it was signed. */
    public String holderName() {
        return holderName;
    }

    String code() {
        return code;
    }

    /** The signed JSON, to the byte. */
    public String document() {
        return document;
    }

    /** The SHA-256 of the signed JSON's UTF-8, in hexadecimal. */
    public String sha256() {
        return sha256;
    }

    /** Which key signed it. */
    public String keyId() {
        return keyId;
    }

    /** Its place in a status list; empty for those that are older than the lists. */
    Optional<UUID> statusEntry() {
        return Optional.ofNullable(statusEntryId);
    }

    /** When it was signed. */
    public Instant issuedAt() {
        return issuedAt;
    }

    /** When it was withdrawn; null when it was not. */
    public @Nullable Instant revokedAt() {
        return revokedAt;
    }

    /** Why it was withdrawn; empty when it was not. */
    public String revokedReason() {
        return revokedReason == null ? "" : revokedReason;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
