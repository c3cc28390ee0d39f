package org.passerelle.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.passerelle.assessment.Attempting;
import org.passerelle.catalogue.ActivityOutline;
import org.passerelle.catalogue.ActivityType;
import org.passerelle.catalogue.Catalogue;
import org.passerelle.delivery.Enrolling;
import org.passerelle.delivery.Learning;
import org.passerelle.delivery.LearningDesk;
import org.passerelle.delivery.RunView;
import org.passerelle.delivery.Runs;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Refusal;

/** The places that the demonstration's people have taken, and how far they have read. */
@ApplicationScoped
public class DemoEnrolments {
    private static final Logger LOG = System.getLogger(DemoEnrolments.class.getName());

    @Inject
    Catalogue catalogue;

    @Inject
    Runs runs;

    @Inject
    Enrolling enrolling;

    @Inject
    Learning learning;

    @Inject
    Attempting attempting;

    @Inject
    DemoCaller caller;

    /** Takes every place of the file in its person's name; one that cannot be taken is passed over. */
    void load(Path file) {
        for (JsonObject place : DemoFile.objects(file)) {
            try {
                take(place);
            } catch (Refusal | NotFound refused) {
                LOG.log(
                        Level.WARNING,
                        "{0} in {1} is refused: {2}",
                        place.getString("email"),
                        place.getString("course"),
                        refused.getMessage());
            }
        }
    }

    /** Hands the course's first quiz in with nothing in it. */
    private void fail(UUID enrolment, LearningDesk desk) {
        UUID quiz = desk.course().activities().stream()
                .filter(activity -> activity.type() == ActivityType.QUIZ)
                .map(ActivityOutline::id)
                .findFirst()
                .orElseThrow(() -> new Refusal("delivery.closed"));
        UUID attempt = attempting
                .open(enrolment, quiz)
                .orElseGet(() -> attempting.again(enrolment, quiz))
                .id();
        attempting.submit(attempt, Map.of());
    }

    private void take(JsonObject place) {
        UUID run = runs.of(catalogue.bySlug(place.getString("course")).card().id()).stream()
                .filter(RunView::enrollable)
                .map(RunView::id)
                .findFirst()
                .orElseThrow(() -> new Refusal("delivery.closed"));
        caller.become(place.getString("email"));
        UUID enrolment = enrolling.enrol(run);
        LearningDesk desk = learning.desk(enrolment);
        desk.course().activities().stream()
                .filter(activity -> activity.type() != ActivityType.QUIZ)
                .limit(place.getInt("read"))
                .map(ActivityOutline::id)
                .forEach(activity -> learning.finish(enrolment, activity));
        for (int i = 0; i < place.getInt("fails", 0); i++) {
            fail(enrolment, desk);
        }
    }
}
