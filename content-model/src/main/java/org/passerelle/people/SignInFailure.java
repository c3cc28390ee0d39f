package org.passerelle.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.passerelle.kernel.BaseEntity;

/** A sign-in that failed: to which account, from which address, when. Forgotten after a day. */
@Entity
@Table(name = "sign_in_failure", schema = "content")
class SignInFailure extends BaseEntity {
    @Column(name = "account", nullable = false, updatable = false)
    private String account;

    @Column(name = "address", nullable = false, updatable = false)
    private String address;

    @Column(name = "happened_at", nullable = false, updatable = false)
    private Instant at;

    /** For the persistence provider. */
    protected SignInFailure() {}

    SignInFailure(String account, String address, Instant at) {
        this.account = account;
        this.address = address;
        this.at = at;
    }

    String account() {
        return account;
    }

    String address() {
        return address;
    }

    Instant at() {
        return at;
    }
}
