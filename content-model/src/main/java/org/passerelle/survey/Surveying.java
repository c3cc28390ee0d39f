package org.passerelle.survey;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.passerelle.catalogue.CourseOutline;
import org.passerelle.catalogue.CourseOutlines;
import org.passerelle.delivery.Progressing;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/**
 * Lets people answer surveys by the link that they got, and stop them. The link's code cannot be guessed and opens
 * nothing but the questions.
 */
@UseCase
public class Surveying {
    @Inject
    Surveys surveys;

    @Inject
    CourseOutlines outlines;

    @Inject
    Progressing progressing;

    @Inject
    Clock clock;

    /** The survey behind a link. @throws org.passerelle.kernel.NotFound when there is none */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public SurveyView of(String code) {
        return view(surveys.byCode(code));
    }

    private SurveyView view(SurveyInvite invite) {
        return new SurveyView(
                invite.code(),
                invite.kind(),
                outlines.of(invite.course()).map(CourseOutline::title).orElse(LocalizedText.of(null, null)),
                invite.isAnswered(),
                surveys.stop(invite.person()).isPresent());
    }

    /** What the caller can answer now about a course of theirs, the newest first. */
    @Allowed(value = Permission.LEARN, reads = true)
    public List<SurveyView> open(UUID enrolment) {
        progressing.own(enrolment);
        return surveys.open(enrolment, clock.instant()).stream()
                .map(this::view)
                .filter(survey -> !survey.stopped())
                .toList();
    }

    /**
     * Answers, once. A question may be left out.
     *
     * @param given of each question, by its key, the option
     * @throws Refusal when nothing was answered, it was answered before, or something is no option
     */
    @Allowed(Permission.PUBLIC)
    public void answer(String code, Map<String, String> given) {
        SurveyInvite invite = surveys.byCode(code);
        Map<String, String> kept = new TreeMap<>();
        for (SurveyQuestion question : invite.kind().questions()) {
            String option = given.getOrDefault(question.key(), "");
            if (!option.isEmpty() && !question.options().contains(option)) {
                throw Refusal.of(question.key(), "survey.optionUnknown");
            }
            if (!option.isEmpty()) {
                kept.put(question.key(), option);
            }
        }
        if (kept.isEmpty()) {
            throw new Refusal("survey.answerOne");
        }
        invite.answer(clock.instant());
        surveys.add(new SurveyAnswer(invite, kept));
    }

    /** Asks the person behind a link nothing any more; a second time changes nothing. */
    @Allowed(Permission.PUBLIC)
    public void stop(String code) {
        UUID person = surveys.byCode(code).person();
        if (surveys.stop(person).isEmpty()) {
            surveys.add(new SurveyStop(person, clock.instant()));
        }
    }

    /** Lets the person behind a link be asked again. */
    @Allowed(Permission.PUBLIC)
    public void resume(String code) {
        surveys.stop(surveys.byCode(code).person()).ifPresent(surveys::remove);
    }
}
