package org.passerelle.credential.proof;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;

/**
 * A key that the platform signs with. It is announced (NEXT), signs (ACTIVE, one at a time), and retires (RETIRED); it
 * stays published for ever, because what it signed is good only as long as it is. A key that fell into other hands
 * (COMPROMISED) takes everything it signed with it.
 */
@Entity
@Table(name = "signing_key", schema = "credential")
public class SigningKey extends BaseEntity {
    /** The stages of a key's life. */
    public enum State {
        /** Published ahead of its use, so that nobody's copy of the DID document is too old. */
        NEXT,
        /** Signs. */
        ACTIVE,
        /** Signs no more; what it signed is good. */
        RETIRED,
        /** In other hands; nothing it signed can be relied upon. */
        COMPROMISED
    }

    /** What a key signs; each purpose has its own, so that a lost one takes less with it. */
    public enum Purpose {
        /** Credentials. */
        CREDENTIALS(PublicKey.Kind.ED25519, false),
        /**
         * The lists of what was withdrawn, and what else a machine alone signs often: bundles to check with, and
         * reports of checks.
         */
        STATUS_LISTS(PublicKey.Kind.ED25519, false),
        /** What holders show of a credential in part, at the moment that they ask for it. */
        SELECTIONS(PublicKey.Kind.P256, false),
        /** Credentials that programs of the region have written. */
        PROGRAMS(PublicKey.Kind.ED25519, false),
        /** Credentials as tokens after W3C VC-JOSE-COSE. */
        TOKENS(PublicKey.Kind.P256, true),
        /** Credentials as tokens after section 8.2 of Open Badges 3.0. */
        BADGE_TOKENS(PublicKey.Kind.RSA, true);

        private final PublicKey.Kind kind;
        private final boolean forTokens;

        Purpose(PublicKey.Kind kind, boolean forTokens) {
            this.kind = kind;
            this.forTokens = forTokens;
        }

        /** Of which kind its keys are. */
        public PublicKey.Kind kind() {
            return kind;
        }

        /** Whether its keys sign tokens, and are published as JSON Web Keys. */
        public boolean isForTokens() {
            return forTokens;
        }

        /** Those of a training body that signs in its own name. */
        public static List<Purpose> ofBodies() {
            return List.of(CREDENTIALS, STATUS_LISTS, SELECTIONS, TOKENS, BADGE_TOKENS);
        }

        /** The name that a key of it bears: itself, or its digest where readers of tokens expect that. */
        String nameOf(PublicKey key) {
            return forTokens ? WebKey.thumbprint(key) : key.multikey();
        }
    }

    @Column(name = "kid", nullable = false, updatable = false)
    private String kid;

    @Column(name = "owner", nullable = false, updatable = false)
    private String owner = IssuerIdentity.PLATFORM;

    @Enumerated(EnumType.STRING)
    @Column(name = "purpose", nullable = false, updatable = false)
    private Purpose purpose;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private State state = State.NEXT;

    @Column(name = "is_active")
    @Nullable
    private Boolean active;

    @Column(name = "public_key", nullable = false, updatable = false)
    private String publicKey;

    @Column(name = "sealed_key", nullable = false)
    private String sealedKey;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "activated_at")
    @Nullable
    private Instant activatedAt;

    @Column(name = "retired_at")
    @Nullable
    private Instant retiredAt;

    @Column(name = "compromised_at")
    @Nullable
    private Instant compromisedAt;

    /** For the persistence provider. */
    protected SigningKey() {}

    SigningKey(String owner, Purpose purpose, PublicKey publicKey, String sealedKey, Instant at) {
        this.owner = owner;
        this.purpose = purpose;
        this.kid = purpose.nameOf(publicKey);
        this.publicKey = publicKey.multikey();
        this.sealedKey = sealedKey;
        this.createdAt = at;
    }

    /**
     * Begins to sign.
     *
     * @throws Refusal when it signed before
     */
    void activate(Instant at) {
        if (state != State.NEXT) {
            throw new Refusal("credential.keyNotNext");
        }
        state = State.ACTIVE;
        active = true;
        activatedAt = at;
    }

    /** Stops signing. */
    void retire(Instant at) {
        if (state == State.ACTIVE) {
            state = State.RETIRED;
            active = null;
            retiredAt = at;
        }
    }

    /** Is known to be in other hands. */
    void compromise(Instant at) {
        if (state != State.COMPROMISED) {
            retire(at);
            state = State.COMPROMISED;
            compromisedAt = at;
        }
    }

    /**
     * The fragment under which it stands in the DID document: the public key itself or its digest, so that it can never
     * be swapped.
     */
    public String kid() {
        return kid;
    }

    /** Whose it is: nobody's but the platform's when empty, else a body's, by the last part of its identifier. */
    public String owner() {
        return owner;
    }

    /** What it signs. */
    public Purpose purpose() {
        return purpose;
    }

    /** The stage of its life. */
    public State state() {
        return state;
    }

    /** The public half. */
    public PublicKey publicKey() {
        return new PublicKey(publicKey);
    }

    String sealedKey() {
        return sealedKey;
    }

    /** When it was made. */
    public Instant createdAt() {
        return createdAt;
    }

    /** When it began to sign; null before. */
    public @Nullable Instant activatedAt() {
        return activatedAt;
    }

    /** When it stopped signing; null before. */
    public @Nullable Instant retiredAt() {
        return retiredAt;
    }

    /** Since when it is known to be in other hands; null for never. */
    public @Nullable Instant compromisedAt() {
        return compromisedAt;
    }
}
