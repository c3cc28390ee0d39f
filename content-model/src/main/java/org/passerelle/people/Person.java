package org.passerelle.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.Text;

/**
 * Somebody with an account. Registers with an e-mail address and a password, confirms by a link that the mailbox is
 * theirs, and may do nothing before that.
 */
@Entity
@Table(name = "person", schema = "content")
class Person extends BaseEntity {
    /** The longest name, in code points. */
    static final int LONGEST_NAME = 120;

    @Column(name = "email", nullable = false)
    private String email;

    @Column(name = "email_key", nullable = false)
    private String emailKey;

    @Column(name = "name", nullable = false)
    private String name;

    @Column(name = "name_key", nullable = false)
    private String nameKey;

    @Enumerated(EnumType.STRING)
    @Column(name = "language", nullable = false)
    private Language language;

    @Column(name = "password_hash", nullable = false)
    private String passwordHash;

    @Column(name = "confirmed", nullable = false)
    private boolean confirmed;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "signed_out_before", nullable = false)
    private Instant signedOutBefore;

    /** For the persistence provider. */
    protected Person() {}

    Person(EmailAddress email, @Nullable String name, Language language, String passwordHash, Instant now) {
        this.email = email.typed();
        this.emailKey = email.key();
        this.name = named(name);
        this.nameKey = Text.fold(this.name);
        this.language = language;
        this.passwordHash = passwordHash;
        this.createdAt = now;
        this.signedOutBefore = now;
    }

    /** A name as it may be stored: 1 to 120 characters of any script. */
    static String named(@Nullable String typed) {
        return Text.required("name", typed, LONGEST_NAME);
    }

    void rename(@Nullable String typed) {
        this.name = named(typed);
        this.nameKey = Text.fold(this.name);
    }

    void speak(Language other) {
        this.language = other;
    }

    /** The mailbox is theirs. */
    void confirm() {
        this.confirmed = true;
    }

    /** Another password; every session that began before now ends. */
    void changePassword(String newHash, Instant now) {
        this.passwordHash = newHash;
        this.signedOutBefore = now;
    }

    /** The same password, hashed at today's cost. */
    void renewHash(String newHash) {
        this.passwordHash = newHash;
    }

    /** Every session that began before now ends. */
    void signOutEverywhere(Instant now) {
        this.signedOutBefore = now;
    }

    String email() {
        return email;
    }

    String emailKey() {
        return emailKey;
    }

    String name() {
        return name;
    }

    Language language() {
        return language;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean isConfirmed() {
        return confirmed;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant signedOutBefore() {
        return signedOutBefore;
    }
}
