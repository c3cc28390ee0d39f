package org.passerelle.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Refusal;

/**
 * Hashes and checks passwords, at most two at a time, so that a rush of sign-ins starves nothing else: a few wait for
 * some seconds, the others are told to come back.
 */
@ApplicationScoped
class Passwords {
    static final int AT_ONCE = 2;
    static final int WAITING = 12;
    static final int PATIENCE_SECONDS = 3;

    private static final PasswordHash NOBODY = new PasswordHash(PasswordHash.Cost.CURRENT, new byte[16], new byte[32]);

    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    /**
     * The hash to store for a password that kept the rules.
     *
     * @throws Refusal when too many wait
     */
    String hash(String password) {
        enter();
        try {
            return PasswordHash.of(PasswordRules.composed(password), PasswordHash.Cost.CURRENT)
                    .phc();
        } finally {
            turns.release();
        }
    }

    /**
     * Whether a password is the right one. Takes the same time for an account that is not there ({@code stored} null).
     *
     * @throws Refusal when too many wait
     */
    boolean match(@Nullable String typed, @Nullable String stored) {
        String password = typed == null || PasswordRules.isFarTooLong(typed) ? "" : PasswordRules.composed(typed);
        enter();
        try {
            PasswordHash hash = stored == null ? NOBODY : PasswordHash.parse(stored);
            return hash.matches(password) && stored != null;
        } finally {
            turns.release();
        }
    }

    /** Whether a stored hash was made more cheaply than new ones are. */
    boolean isOutdated(String stored) {
        return PasswordHash.parse(stored).cost().isBelow(PasswordHash.Cost.CURRENT);
    }

    private void enter() {
        try {
            if (turns.getQueueLength() >= WAITING || !turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Refusal("people.busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("people.busy");
        }
    }
}
