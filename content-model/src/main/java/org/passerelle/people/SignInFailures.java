package org.passerelle.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.passerelle.kernel.Refusal;

/**
 * The failed sign-ins of the last day, and the waits that they cost. A wait holds for an account <em>from one
 * address</em>, and for an address: whoever guesses at somebody's password from elsewhere slows down nobody but
 * themselves.
 */
@ApplicationScoped
class SignInFailures {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * Passes when the next try may come.
     *
     * @throws Refusal with the seconds to wait
     */
    void refuseIfTooMany(String emailKey, String address) {
        String account = Secrets.digest(emailKey);
        String from = Addresses.network(address);
        Duration pair = rest(Throttle.OF_PAIR, ofPair(account, from));
        Duration whole = rest(Throttle.OF_ADDRESS, ofAddress(from));
        Duration wait = pair.compareTo(whole) > 0 ? pair : whole;
        if (wait.compareTo(Duration.ZERO) > 0) {
            throw new Refusal("people.slowDown", wait.plusMillis(999).toSeconds());
        }
    }

    /** One more, and those older than a day forgotten. */
    void add(String emailKey, String address) {
        Instant now = clock.instant();
        em.createQuery("delete from SignInFailure f where f.at < :old")
                .setParameter("old", now.minus(Throttle.OF_PAIR.window()))
                .executeUpdate();
        em.persist(new SignInFailure(Secrets.digest(emailKey), Addresses.network(address), now));
    }

    /** The owner came in from this address: what failed there before is forgiven. */
    void forgive(String emailKey, String address) {
        em.createQuery("delete from SignInFailure f where f.account = :account and f.address = :address")
                .setParameter("account", Secrets.digest(emailKey))
                .setParameter("address", Addresses.network(address))
                .executeUpdate();
    }

    /** The owner proved to have the mailbox: all is forgiven. */
    void forgiveAll(String emailKey) {
        em.createQuery("delete from SignInFailure f where f.account = :account")
                .setParameter("account", Secrets.digest(emailKey))
                .executeUpdate();
    }

    private Duration rest(Throttle throttle, List<Instant> newestFirst) {
        if (newestFirst.isEmpty()) {
            return Duration.ZERO;
        }
        Instant next = newestFirst.get(0).plus(throttle.waitAfter(newestFirst.size()));
        return Duration.between(clock.instant(), next);
    }

    private List<Instant> ofPair(String account, String address) {
        return em.createQuery(
                        "select f from SignInFailure f where f.account = :account and f.address = :address"
                                + " and f.at > :since order by f.at desc",
                        SignInFailure.class)
                .setParameter("account", account)
                .setParameter("address", address)
                .setParameter("since", clock.instant().minus(Throttle.OF_PAIR.window()))
                .setMaxResults(Throttle.OF_PAIR.most())
                .getResultStream()
                .map(SignInFailure::at)
                .toList();
    }

    private List<Instant> ofAddress(String address) {
        return em.createQuery(
                        "select f from SignInFailure f where f.address = :address and f.at > :since"
                                + " order by f.at desc",
                        SignInFailure.class)
                .setParameter("address", address)
                .setParameter("since", clock.instant().minus(Throttle.OF_ADDRESS.window()))
                .setMaxResults(Throttle.OF_ADDRESS.most())
                .getResultStream()
                .map(SignInFailure::at)
                .toList();
    }
}
