package org.passerelle.credential.withdrawal;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.passerelle.credential.issuance.Withdrawer;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/**
 * Withdraws many credentials for one reason. One administrator counts and proposes, another confirms, and then it is
 * done in slices, each a transaction of its own, so that it goes on however it was stopped.
 */
@UseCase
public class WithdrawingMany {
    private static final int MOST_SOURCES = 20;

    @Inject
    Withdrawals withdrawals;

    @Inject
    Withdrawer withdrawer;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** What withdrawing those that fit would do; nothing is changed. */
    @Allowed(value = Permission.ADMINISTER, reads = true)
    public DryRun look(WithdrawalFilter filter) {
        long inForce = 0;
        long all = 0;
        Map<String, Long> sources = new TreeMap<>();
        for (Chosen.Part part : new Chosen(filter).parts()) {
            all += number(withdrawals.counted(part, "count(*)", "").get(0)[0]);
            for (Object[] row :
                    withdrawals.counted(part, "c.source, count(*)", " and c.revoked_at is null group by c.source")) {
                inForce += number(row[1]);
                sources.merge(row[0].toString(), number(row[1]), Long::sum);
            }
        }
        long unknown = filter.codes().isEmpty() ? 0 : filter.codes().size() - all;
        List<DryRun.Count> most = sources.entrySet().stream()
                .map(entry -> new DryRun.Count(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(DryRun.Count::number).reversed())
                .limit(MOST_SOURCES)
                .toList();
        return new DryRun(inForce, all - inForce, unknown, most);
    }

    private static long number(Object sum) {
        return ((Number) sum).longValue();
    }

    /**
     * Proposes to withdraw those in force that fit now; what is issued later is not among them.
     *
     * @throws Refusal beside {@code reason} when none is given, or when none fits
     */
    @Allowed(Permission.ADMINISTER)
    public UUID propose(WithdrawalFilter filter, String reason) {
        Withdrawal proposed = new Withdrawal(filter, reason, caller.requirePerson(), clock.instant());
        withdrawals.add(proposed);
        withdrawals.settle(proposed, new Chosen(filter));
        if (withdrawals.total(proposed.id()) == 0) {
            throw new Refusal("credential.withdrawal.none");
        }
        return proposed.id();
    }

    /** The newest fifty. */
    @Allowed(value = Permission.ADMINISTER, reads = true)
    public List<WithdrawalView> list() {
        return withdrawals.newest().stream().map(this::view).toList();
    }

    /** @throws NotFound when there is none */
    @Allowed(value = Permission.ADMINISTER, reads = true)
    public WithdrawalView one(UUID id) {
        return withdrawals.find(id).map(this::view).orElseThrow(() -> new NotFound("withdrawal", id));
    }

    private WithdrawalView view(Withdrawal withdrawal) {
        return withdrawal.view(withdrawals.total(withdrawal.id()), withdrawals.done(withdrawal.id()));
    }

    /**
     * Confirms what another administrator proposed: it begins within seconds. Confirming again changes nothing.
     *
     * @throws NotFound when there is none
     * @throws Refusal for the one who proposed it, or when it was given up
     */
    @Allowed(Permission.ADMINISTER)
    public void confirm(UUID id) {
        UUID person = caller.requirePerson();
        Withdrawal withdrawal = lock(id);
        if (!person.equals(withdrawal.confirmedBy())) {
            withdrawal.confirm(person, clock.instant());
        }
    }

    /** Gives it up. @throws Refusal when it was confirmed */
    @Allowed(Permission.ADMINISTER)
    public void drop(UUID id) {
        lock(id).drop();
    }

    private Withdrawal lock(UUID id) {
        return withdrawals.lock(id).orElseThrow(() -> new NotFound("withdrawal", id));
    }

    /** Whether a confirmed one is not done. */
    @Allowed(value = Permission.RUN_JOBS, reads = true)
    public boolean isDue() {
        return withdrawals.due().isPresent();
    }

    /**
     * Withdraws some of them, signs the lists concerned once, and has each holder told. Called while it is due, it goes
     * on where it was.
     *
     * @param most how many at most
     * @return how many were withdrawn
     */
    @Allowed(Permission.RUN_JOBS)
    public int some(int most) {
        return withdrawals.due().map(id -> some(lock(id), most)).orElse(0);
    }

    private int some(Withdrawal withdrawal, int most) {
        if (withdrawal.state() != WithdrawalState.CONFIRMED) {
            return 0;
        }
        List<UUID> next = withdrawals.next(withdrawal.id(), most);
        int withdrawn = withdrawer.withdraw(next, withdrawal.reason(), withdrawal.confirmedBy());
        withdrawals.done(withdrawal.id(), next, clock.instant());
        if (next.size() < most) {
            withdrawal.done(clock.instant());
        }
        return withdrawn;
    }
}
