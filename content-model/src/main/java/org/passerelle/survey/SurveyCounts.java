package org.passerelle.survey;

import java.util.List;
import java.util.OptionalInt;

/**
 * What was answered to a survey of a course.
 *
 * @param asked how many were asked
 * @param answered how many answered; below {@link SmallNumbers#FEWEST} nothing more is told
 * @param questions what they answered; none while too few did
 */
public record SurveyCounts(SurveyKind kind, long asked, int answered, List<Counted> questions) {
    /** A question. @param counts of each option how often it was chosen; empty where it is kept back */
    public record Counted(SurveyQuestion question, List<OptionalInt> counts) {
        /** Copies the counts. */
        public Counted {
            counts = List.copyOf(counts);
        }
    }

    /** Copies the questions. */
    public SurveyCounts {
        questions = List.copyOf(questions);
    }
}
