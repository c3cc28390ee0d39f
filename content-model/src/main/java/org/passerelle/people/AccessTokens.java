package org.passerelle.people;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/** Makes, lists and revokes the keys by which people's own programs use the web API. */
@UseCase
public class AccessTokens {
    private static final int MOST = 20;

    @Inject
    Tokens tokens;

    @Inject
    Persons persons;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * A new token.
     *
     * @param raw the token itself, to be shown this once: it is kept nowhere
     */
    public record Made(UUID id, String raw) {
        /** Without the token, which must not reach a log. */
        @Override
        public String toString() {
            return "Made[" + id + "]";
        }
    }

    /**
     * A token as its owner sees it.
     *
     * @param lastUsedAt to the minute; null when it never was
     * @param good whether it still works
     */
    public record Line(
            UUID id,
            String name,
            TokenScope scope,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt,
            boolean good) {}

    /** Whom a token speaks for, and how far it reaches. */
    public record Bearer(SignedIn person, TokenScope scope) {}

    /**
     * Makes a token of the caller.
     *
     * @param name what the caller calls it, at most 80 characters
     * @param days how long it lives, 1 to 365
     * @throws Refusal beside the field, or when the caller has 20 that work
     */
    @Allowed(Permission.OWN_ACCOUNT)
    public Made make(@Nullable String name, TokenScope scope, int days) {
        UUID me = caller.requirePerson();
        if (list().stream().filter(Line::good).count() >= MOST) {
            throw new Refusal("people.tokensMany", MOST);
        }
        String raw = AccessToken.PREFIX + Secrets.token();
        AccessToken token = new AccessToken(me, name, scope, days, raw, clock.instant());
        tokens.add(token);
        return new Made(token.id(), raw);
    }

    /** The caller's tokens, the newest first. */
    @Allowed(value = Permission.OWN_ACCOUNT, reads = true)
    public List<Line> list() {
        return mine().stream().map(token -> token.line(clock.instant())).toList();
    }

    /**
     * Stops a token of the caller.
     *
     * @throws NotFound when it is not the caller's
     */
    @Allowed(Permission.OWN_ACCOUNT)
    public void revoke(UUID id) {
        mine().stream()
                .filter(token -> token.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("token", id))
                .revoke(clock.instant());
    }

    /** Whom this token speaks for; empty when it is unknown, expired or revoked. Notes the use. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Optional<Bearer> authenticate(@Nullable String raw) {
        if (raw == null || !raw.startsWith(AccessToken.PREFIX) || raw.length() > 100) {
            return Optional.empty();
        }
        return tokens.withDigest(Secrets.digest(raw))
                .filter(token -> token.isGood(clock.instant()))
                .flatMap(this::bearer);
    }

    private Optional<Bearer> bearer(AccessToken token) {
        return persons.find(token.person()).filter(Person::isConfirmed).map(person -> {
            token.use(clock.instant());
            return new Bearer(SignedIn.of(person, clock.instant()), token.scope());
        });
    }

    private List<AccessToken> mine() {
        return tokens.of(caller.requirePerson());
    }
}
