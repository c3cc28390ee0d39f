package org.passerelle.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The one source of time: nobody asks the system for "now" without it, so that tests can set it. */
@ApplicationScoped
public class Clocks {
    /** The time by which the region lives; dates shown and deadlines are in it. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    /** The clock that is injected everywhere. */
    @Produces
    @ApplicationScoped
    SettableClock clock() {
        return new SettableClock();
    }

    /** Today, as the region's people count days. */
    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** The system's clock behind a class that CDI can proxy. */
    public static class SettableClock extends Clock {
        private final Clock system = Clock.systemUTC();

        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return system.withZone(zone);
        }

        @Override
        public Instant instant() {
            return system.instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
        }
    }
}
