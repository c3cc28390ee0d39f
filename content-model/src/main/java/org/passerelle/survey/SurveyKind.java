package org.passerelle.survey;

import java.time.Period;
import java.util.List;

/** The surveys: few questions each, none about who one is. */
public enum SurveyKind {
    /** When one begins: why, and from where. */
    START(
            Period.ZERO,
            question("why", "JOB", "GROW", "ASKED", "CURIOUS"),
            question("situation", "EMPLOYED", "SEEKING", "STUDYING", "OTHER"),
            question("sure", "NO", "LITTLE", "WELL", "VERY")),
    /** When all is done: was it good. */
    END(
            Period.ZERO,
            question("useful", "NO", "LITTLE", "WELL", "VERY"),
            question("pace", "SLOW", "RIGHT", "FAST"),
            question("help", "NO", "LITTLE", "WELL", "UNNEEDED"),
            question("recommend", "NO", "PERHAPS", "YES")),
    /** Six months after: what it changed at work. */
    LATER(
            Period.ofMonths(6),
            question("work", "NEW_JOB", "NEW_TASKS", "SAME", "SEEKING", "TRAINING", "OTHER"),
            question("uses", "NEVER", "SOMETIMES", "OFTEN"),
            question("conditions", "BETTER", "SAME", "WORSE", "UNSAID"),
            question("shown", "HELPED", "SHOWN", "NO"));

    private final Period after;
    private final List<SurveyQuestion> questions;

    SurveyKind(Period after, SurveyQuestion... questions) {
        this.after = after;
        this.questions = List.of(questions);
    }

    private static SurveyQuestion question(String key, String... options) {
        return new SurveyQuestion(key, List.of(options));
    }

    /** How long after the course was begun, or completed, it is asked. */
    public Period after() {
        return after;
    }

    /** What it asks. */
    public List<SurveyQuestion> questions() {
        return questions;
    }

    /** Whether people are written to; at the start they are asked on the course's page alone. */
    public boolean isMailed() {
        return this != START;
    }
}
