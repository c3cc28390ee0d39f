package org.passerelle.design.need;

import java.util.List;
import org.passerelle.kernel.LocalizedText;

/**
 * What became of a need.
 *
 * @param state how far its demand has come, as the side of demand calls it
 * @param open whether it counts now
 * @param answers the published courses that teach one of its skills
 * @param prepared whether somebody writes a course for it
 * @param learning how many people in reach learn in these courses now
 * @param trained how many finished one of them since it was asked
 */
public record NeedTrace(String state, boolean open, List<Answer> answers, boolean prepared, int learning, int trained) {
    /** Copies the courses. */
    public NeedTrace {
        answers = List.copyOf(answers);
    }

    /** A course that answers. @param open whether one can begin it in reach */
    public record Answer(LocalizedText title, String slug, boolean open) {}
}
