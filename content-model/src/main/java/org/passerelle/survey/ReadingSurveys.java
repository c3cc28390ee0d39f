package org.passerelle.survey;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.passerelle.catalogue.CourseOutline;
import org.passerelle.catalogue.CourseOutlines;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;

/** Shows trainers what was answered about their courses, as counts that give nobody away. */
@UseCase
public class ReadingSurveys {
    @Inject
    Surveys surveys;

    @Inject
    CourseOutlines outlines;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** The surveys of one's course. @throws NotFound when it is another body's */
    @Allowed(value = Permission.GRADE, reads = true)
    public List<SurveyCounts> of(UUID course) {
        UUID organisation =
                outlines.of(course).map(CourseOutline::organisation).orElseThrow(() -> new NotFound("course", course));
        caller.require(Permission.GRADE, organisation);
        List<SurveyAnswer> all = surveys.answers(course);
        return Arrays.stream(SurveyKind.values())
                .map(kind -> counts(
                        kind,
                        surveys.asked(course, kind, clock.instant()),
                        all.stream().filter(answer -> answer.kind() == kind).toList()))
                .toList();
    }

    private static SurveyCounts counts(SurveyKind kind, long asked, List<SurveyAnswer> answers) {
        if (answers.size() < SmallNumbers.FEWEST) {
            return new SurveyCounts(kind, asked, answers.size(), List.of());
        }
        List<SurveyCounts.Counted> questions = kind.questions().stream()
                .map(question -> new SurveyCounts.Counted(
                        question,
                        SmallNumbers.shown(question.options().stream()
                                .map(option -> (int) answers.stream()
                                        .filter(answer -> answer.chose(question.key(), option))
                                        .count())
                                .toList())))
                .toList();
        return new SurveyCounts(kind, asked, answers.size(), questions);
    }
}
