package org.passerelle.agenda;

import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.AccessCode;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;

/** Shows learners what stands in their calendar, and lets programs of theirs read it at a secret address. */
@UseCase
public class KeepingCalendar {
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    CalendarAddresses addresses;

    @Inject
    CalendarEntries entries;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** All that stands in the caller's calendar, in order. */
    @Allowed(value = Permission.LEARN, reads = true)
    public List<CalendarEntry> entries() {
        return entries.all();
    }

    /** What is to come, in order; at most {@code most}, what was cancelled left out. */
    @Allowed(value = Permission.LEARN, reads = true)
    public List<CalendarEntry> next(int most) {
        Instant now = clock.instant();
        return entries.all().stream()
                .filter(entry ->
                        !entry.cancelled() && entry.until().orElse(entry.from()).isAfter(now))
                .limit(most)
                .toList();
    }

    /** The secret part of the caller's address; empty when there is none. */
    @Allowed(value = Permission.LEARN, reads = true)
    public Optional<String> address() {
        return addresses.of(caller.requirePerson()).map(CalendarAddress::code);
    }

    /** Makes an address, or another one; the one before leads nowhere any more. */
    @Allowed(Permission.LEARN)
    public void renew() {
        UUID person = caller.requirePerson();
        String code = AccessCode.draw(RANDOM);
        Optional<CalendarAddress> known = addresses.of(person);
        if (known.isPresent()) {
            known.get().renew(code, clock.instant());
        } else {
            addresses.add(new CalendarAddress(person, code, clock.instant()));
        }
    }

    /** Takes the address away. */
    @Allowed(Permission.LEARN)
    public void revoke() {
        addresses.of(caller.requirePerson()).ifPresent(addresses::remove);
    }

    /** Whose calendar a secret leads to; empty when it leads nowhere. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Optional<UUID> owner(@Nullable String secret) {
        return AccessCode.typed(secret == null ? "" : secret)
                .flatMap(addresses::with)
                .map(CalendarAddress::person);
    }
}
