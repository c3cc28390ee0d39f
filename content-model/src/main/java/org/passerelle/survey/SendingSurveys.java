package org.passerelle.survey;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.passerelle.catalogue.CourseOutline;
import org.passerelle.catalogue.CourseOutlines;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;
import org.passerelle.people.Outbox;

/** Writes to those whom a survey asks, once each, with a way to stop. */
@UseCase
public class SendingSurveys {
    @Inject
    Surveys surveys;

    @Inject
    CourseOutlines outlines;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /**
     * Writes to some.
     *
     * @param most how many in one transaction
     * @return how many were written to; fewer than {@code most} when no more wait
     */
    @Allowed(Permission.RUN_JOBS)
    public int some(int most) {
        List<SurveyInvite> due = surveys.toMail(clock.instant(), most);
        for (SurveyInvite invite : due) {
            LocalizedText title =
                    outlines.of(invite.course()).map(CourseOutline::title).orElse(LocalizedText.of(null, null));
            outbox.tellIn(
                    invite.person(),
                    "survey.mail." + invite.kind(),
                    "/surveys/" + invite.code(),
                    language -> List.of(title.in(language)));
            invite.mailed(clock.instant());
        }
        return due.size();
    }
}
