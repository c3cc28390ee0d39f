package org.passerelle.dialogue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Page;

/**
 * A conversation as one of its people sees it.
 *
 * @param enrolment the learner's place
 * @param tutor whether the reader is on the tutors' side
 * @param learner the learner's name
 * @param tutors the names of those who answer
 * @param open whether something can be written
 * @param messages the newest page last, each page the oldest first
 */
public record DialogueView(
        UUID enrolment,
        UUID course,
        LocalizedText title,
        boolean tutor,
        String learner,
        List<String> tutors,
        boolean open,
        Page<Said> messages) {
    /** Copies the names. */
    public DialogueView {
        tutors = List.copyOf(tutors);
    }

    /** The names of those who answer, in one line. */
    public String names() {
        return String.join(", ", tutors);
    }

    /** One message. @param seen whether somebody of the other side has read it since */
    public record Said(
            UUID id,
            String author,
            boolean mine,
            boolean byTutor,
            String text,
            List<FileLine> files,
            Instant at,
            boolean seen) {
        /** Copies the files. */
        public Said {
            files = List.copyOf(files);
        }
    }

    /** A file beside a message. @param bytes its weight, told before it is loaded */
    public record FileLine(UUID id, String name, long bytes) {
        private static final int KILOBYTE = 1024;

        /** Its weight in kilobytes, at least one. */
        public long kilobytes() {
            return Math.max(1, bytes / KILOBYTE);
        }
    }
}
