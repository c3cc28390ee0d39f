package org.passerelle.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a tablet shows of a session: who is expected, and no more of each than is needed to find oneself.
 *
 * @param until when it ends
 */
public record TabletList(SessionView session, Instant until, List<Name> names) {
    /** Copies the names. */
    public TabletList {
        names = List.copyOf(names);
    }

    /**
     * Somebody who is expected.
     *
     * @param shown the first name and as much of the last one as tells them from the others
     * @param written whether their presence is written down already
     */
    public record Name(UUID enrolment, String shown, boolean written) {}

    /** How many are written down. */
    public long written() {
        return names.stream().filter(Name::written).count();
    }
}
