package org.passerelle.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who was to come to a session, and who came.
 *
 * @param lines by name
 */
public record AttendanceSheet(SessionView session, List<Line> lines) {
    /** Copies the lines. */
    public AttendanceSheet {
        lines = List.copyOf(lines);
    }

    /**
     * A learner.
     *
     * @param entries what was written down, the last first
     */
    public record Line(UUID enrolment, UUID person, String name, List<Entry> entries) {
        /** Copies the entries. */
        public Line {
            entries = List.copyOf(entries);
        }

        /** What counts; empty while nothing was written down. */
        public Optional<Entry> last() {
            return entries.stream().findFirst();
        }

        /** Whether they came. */
        public boolean isPresent() {
            return last().filter(entry -> entry.state() == Presence.PRESENT).isPresent();
        }
    }

    /**
     * What was written down once.
     *
     * @param signature what was drawn; empty when it was no signature
     * @param by the name of whoever wrote it down
     * @param reason why it was put right or is late; may be empty
     */
    public record Entry(Presence state, int minutes, String signature, String by, Instant at, String reason) {}

    /** How many came. */
    public long present() {
        return lines.stream().filter(Line::isPresent).count();
    }
}
