package org.passerelle.delivery;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A run as it stands today.
 *
 * @param endsOn its last day; empty when it has none
 * @param seats how many learners there may be; empty for any number
 * @param taken how many seats are taken
 * @param enrollable whether one can enrol today
 * @param waitable whether one can wait for a seat today
 * @param zoneCode the employment zone where its days in person are held; empty for wholly online
 */
public record RunView(
        UUID id,
        UUID course,
        LocalDate startsOn,
        Optional<LocalDate> endsOn,
        Optional<Integer> seats,
        int taken,
        RunState state,
        boolean enrollable,
        boolean waitable,
        Optional<String> zoneCode) {

    /** Whether every seat is taken. */
    public boolean full() {
        return seats.filter(most -> taken >= most).isPresent();
    }

    /** How many seats are left; empty for any number. */
    public Optional<Integer> left() {
        return seats.map(most -> Math.max(0, most - taken));
    }
}
