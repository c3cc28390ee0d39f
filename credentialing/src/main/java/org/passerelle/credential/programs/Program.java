package org.passerelle.credential.programs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/** A program of somebody else, as it registered itself (RFC 7591); its name is its own word and is shown as such. */
@Entity
@Table(name = "program", schema = "credential")
class Program extends BaseEntity {
    private static final int LONGEST_NAME = 100;
    private static final int MOST_ADDRESSES = 10;
    private static final int LONGEST_ADDRESS = 500;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    @Column(name = "name", nullable = false, updatable = false)
    private String name;

    @Column(name = "home", nullable = false, updatable = false)
    private String home;

    @Column(name = "redirects", nullable = false, updatable = false)
    private String redirects;

    @Column(name = "scopes", nullable = false, updatable = false)
    private String scopes;

    @Column(name = "secret_digest", updatable = false)
    @Nullable
    private String secret;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    /** For the persistence provider. */
    protected Program() {}

    /** @throws Refusal with the words of RFC 7591 as its field when something is wrong */
    Program(ProgramDraft draft, Set<Scope> scopes, @Nullable String secret, Instant now) {
        this.name = Text.line(draft.name());
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Refusal.of("invalid_client_metadata", "credential.program.name");
        }
        this.home = isGood(draft.home()) ? draft.home() : "";
        List<String> addresses = draft.redirects();
        if (addresses.isEmpty()
                || addresses.size() > MOST_ADDRESSES
                || !addresses.stream().allMatch(Program::isGood)) {
            throw Refusal.of("invalid_redirect_uri", "credential.program.redirect");
        }
        this.redirects = String.join("\n", addresses);
        this.scopes = Scope.text(scopes);
        this.secret = secret == null ? null : Digest.of(secret);
        this.createdAt = now;
    }

    /** Over https, or back to a program on the holder's own device. */
    private static boolean isGood(String address) {
        try {
            URI uri = URI.create(address);
            String host = uri.getHost();
            boolean loopback = "http".equals(uri.getScheme()) && host != null && LOOPBACK.contains(host);
            return address.length() <= LONGEST_ADDRESS
                    && host != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && ("https".equals(uri.getScheme()) || loopback);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    boolean leadsTo(String address) {
        return List.of(redirects.split("\n")).contains(address);
    }

    /** Whether a program that says that it is this one is. @param given its secret; empty when it gives none */
    boolean is(String given) {
        return secret == null ? given.isEmpty() : secret.equals(Digest.of(given));
    }

    Set<Scope> scopes() {
        return Scope.in(scopes).orElse(Set.of());
    }

    String name() {
        return name;
    }

    String home() {
        return home;
    }

    Instant createdAt() {
        return createdAt;
    }
}
