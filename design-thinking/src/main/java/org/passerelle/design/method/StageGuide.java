package org.passerelle.design.method;

import java.util.List;
import org.passerelle.kernel.LocalizedText;

/**
 * What a stage asks and teaches, and what must be true before one leaves it.
 *
 * @param question the question it answers
 * @param lead what one does there, in two sentences
 * @param criteria the exit criteria; each can be ticked
 * @param minutes how long its lesson takes, exercise excepted
 * @param lesson what one learns, paragraph by paragraph
 * @param story a case worked through in a public service
 * @param exercise what one does in this module oneself
 * @param questions whose right answers show that one did the lesson
 */
public record StageGuide(
        Stage stage,
        LocalizedText title,
        LocalizedText question,
        LocalizedText lead,
        List<Criterion> criteria,
        int minutes,
        List<LocalizedText> lesson,
        Story story,
        Exercise exercise,
        List<Question> questions) {
    /** Copies the lists. */
    public StageGuide {
        criteria = List.copyOf(criteria);
        lesson = List.copyOf(lesson);
        questions = List.copyOf(questions);
    }

    /**
     * A statement that is true or not.
     *
     * @param key its name within all stages
     * @param help how one knows
     */
    public record Criterion(String key, LocalizedText label, LocalizedText help) {}

    /**
     * A case.
     *
     * @param paragraphs what happened, in order
     */
    public record Story(LocalizedText title, List<LocalizedText> paragraphs) {
        /** Copies the paragraphs. */
        public Story {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /**
     * A question about the lesson.
     *
     * @param options of which one is right
     * @param right its place, from 0
     * @param why it is
     */
    public record Question(LocalizedText prompt, List<LocalizedText> options, int right, LocalizedText why) {
        /** Copies the options. */
        public Question {
            options = List.copyOf(options);
        }

        /** The right one. */
        public LocalizedText answer() {
            return options.get(right);
        }
    }

    /**
     * Something to do.
     *
     * @param address where in this module it is done
     * @param steps how, in order
     */
    public record Exercise(String address, List<LocalizedText> steps) {
        /** Copies the steps. */
        public Exercise {
            steps = List.copyOf(steps);
        }
    }
}
