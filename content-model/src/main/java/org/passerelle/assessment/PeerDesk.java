package org.passerelle.assessment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.LocalizedText;

/**
 * What a learner has to review of one item.
 *
 * @param prompt what was asked
 * @param own where one's own work stands; empty when it is not among peers
 * @param practised the samples that were marked, with how far one agreed
 * @param sample the sample to practise on now; empty when none is left
 * @param work the work to review now; empty when one must practise first, or there is none
 * @param done how many were reviewed
 * @param wanted how many each reviews
 */
public record PeerDesk(
        String item,
        LocalizedText prompt,
        Rubric rubric,
        Optional<PeerState> own,
        List<Practised> practised,
        Optional<Sample> sample,
        Optional<Anonymous> work,
        int done,
        int wanted) {
    /** A sample. @param levels the trainer's, shown only afterwards */
    public record Sample(UUID id, String text, List<Integer> levels, String comment) {
        /** Copies the levels. */
        public Sample {
            levels = List.copyOf(levels);
        }
    }

    /** A sample that was marked. @param agreement 0 to 1 */
    public record Practised(Sample sample, List<Integer> levels, double agreement) {
        /** Copies the levels. */
        public Practised {
            levels = List.copyOf(levels);
        }
    }

    /** Somebody's work. @param file the file; empty for a text */
    public record Anonymous(UUID review, String text, Optional<UUID> file) {}

    /** Copies the list. */
    public PeerDesk {
        practised = List.copyOf(practised);
    }
}
