package org.passerelle.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.passerelle.delivery.EnrolmentStarted;
import org.passerelle.delivery.RunCompleted;
import org.passerelle.kernel.Clocks;

/** Lets each learner be asked when they begin, when all is done, and six months after; each once. */
@ApplicationScoped
class InvitingToSurveys {
    @Inject
    Surveys surveys;

    void begun(@Observes EnrolmentStarted event) {
        invite(SurveyKind.START, event.enrolment(), event.person(), event.course(), event.run(), event.at());
    }

    void completed(@Observes RunCompleted event) {
        invite(SurveyKind.END, event.enrolment(), event.person(), event.course(), event.run(), event.at());
        invite(SurveyKind.LATER, event.enrolment(), event.person(), event.course(), event.run(), event.at());
    }

    private void invite(SurveyKind kind, UUID enrolment, UUID person, UUID course, UUID run, Instant from) {
        if (!surveys.isAsked(enrolment, kind)) {
            Instant due = from.atZone(Clocks.ZONE).plus(kind.after()).toInstant();
            surveys.add(new SurveyInvite(enrolment, person, course, run, kind, due));
        }
    }
}
