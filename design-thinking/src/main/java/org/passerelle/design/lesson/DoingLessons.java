package org.passerelle.design.lesson;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.passerelle.design.method.Methods;
import org.passerelle.design.method.Stage;
import org.passerelle.design.method.StageGuide;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/** Lets people show that they did a lesson: it is done when all of its questions are answered rightly at once. */
@UseCase
public class DoingLessons {
    @Inject
    LessonStore store;

    @Inject
    LessonRecord record;

    @Inject
    Methods methods;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** What the caller did. */
    @Allowed(value = Permission.TAKE_PART_IN_DESIGN, reads = true)
    public Lessons mine() {
        return record.of(caller.requirePerson());
    }

    /**
     * Answers a lesson's questions. Which answers are wrong is not said, for the lesson says it; one that is done stays
     * done.
     *
     * @param chosen the option of each question, from 0; -1 for none
     * @throws Refusal when a question is left out, or an answer is wrong
     */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void answer(Stage stage, List<Integer> chosen) {
        List<StageGuide.Question> questions = methods.stage(stage).questions();
        int missing =
                questions.size() - (int) chosen.stream().filter(c -> c >= 0).count();
        if (missing > 0) {
            throw new Refusal("design.lesson.unanswered", missing);
        }
        int wrong = (int) IntStream.range(0, questions.size())
                .filter(i -> questions.get(i).right() != chosen.get(i))
                .count();
        if (wrong > 0) {
            throw new Refusal("design.lesson.wrong", wrong);
        }
        UUID me = caller.requirePerson();
        if (!record.of(me).done().containsKey(stage)) {
            store.add(new LessonDone(me, stage, clock.instant()));
        }
    }
}
