package org.passerelle.web.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.passerelle.assessment.WorkJudged;
import org.passerelle.catalogue.ActivityOutline;
import org.passerelle.catalogue.CourseOutline;
import org.passerelle.catalogue.CourseOutlines;
import org.passerelle.delivery.MeetingDirectory;
import org.passerelle.delivery.RunLearner;
import org.passerelle.delivery.RunLearners;
import org.passerelle.delivery.RunMoved;
import org.passerelle.delivery.RunView;
import org.passerelle.delivery.Runs;
import org.passerelle.delivery.SeatOffered;
import org.passerelle.delivery.SessionChanged;
import org.passerelle.delivery.SessionView;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.Days;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Page;
import org.passerelle.notice.NoticeDraft;
import org.passerelle.notice.NoticeType;
import org.passerelle.notice.Telling;
import org.passerelle.place.RoomView;

/** Tells learners what changes in their courses; stored in the transaction in which it does. */
@ApplicationScoped
public class LearningNews {
    private static final Duration SOON = Duration.ofHours(48);
    private static final String CALENDAR = "/me/calendar";

    @Inject
    Telling telling;

    @Inject
    CourseOutlines outlines;

    @Inject
    MeetingDirectory meetings;

    @Inject
    RunLearners learners;

    @Inject
    Runs runs;

    @Inject
    Clock clock;

    /** It is over in a day. */
    void offered(@Observes SeatOffered event) {
        CourseOutline course = outlines.of(event.course()).orElseThrow();
        telling.tell(
                List.of(event.person()),
                NoticeDraft.of(
                                NoticeType.SEAT,
                                "SEAT",
                                "/courses/" + course.slug() + "/enrol",
                                course.title(),
                                moment(event.until()))
                        .urgentIf(true));
    }

    void changed(@Observes SessionChanged event) {
        SessionView session = meetings.of(event.session());
        String where = session.room().map(RoomView::line).orElse(session.link());
        boolean soon = session.startsAt().isBefore(clock.instant().plus(SOON));
        telling.tell(
                event.people(),
                NoticeDraft.of(
                                NoticeType.SESSION,
                                session.cancelled() ? "CANCELLED" : "MOVED",
                                CALENDAR + "#" + session.id(),
                                session.courseTitle(),
                                session.title(),
                                moment(session.startsAt()),
                                LocalizedText.of(where, where))
                        .urgentIf(session.cancelled() && soon));
    }

    void moved(@Observes RunMoved event) {
        RunView run = runs.get(event.run());
        LocalizedText title = title(event.course());
        int number = 1;
        Page<RunLearner> page;
        do {
            page = learners.of(event.run(), "", number++, Page.LARGEST);
            telling.tell(
                    page.items().stream().map(RunLearner::person).toList(),
                    NoticeDraft.of(
                            NoticeType.SESSION,
                            run.endsOn().isPresent() ? "DATES" : "START",
                            CALENDAR + "#" + run.id(),
                            title,
                            day(run.startsOn()),
                            day(run.endsOn().orElse(run.startsOn()))));
        } while (page.hasNext());
    }

    void judged(@Observes WorkJudged event) {
        CourseOutline course = outlines.of(event.course()).orElseThrow();
        LocalizedText quiz = course.activities().stream()
                .filter(a -> a.id().equals(event.activity()))
                .findFirst()
                .map(ActivityOutline::title)
                .orElse(course.title());
        telling.tell(
                Set.of(event.person()),
                NoticeDraft.of(
                        NoticeType.MARK,
                        "MARK",
                        "/me/learning/" + event.enrolment() + "/results#" + event.activity(),
                        course.title(),
                        quiz));
    }

    private LocalizedText title(UUID course) {
        return outlines.of(course).map(CourseOutline::title).orElse(LocalizedText.of(null, null));
    }

    private static LocalizedText moment(Instant at) {
        return LocalizedText.of(moment(Language.FR, at), moment(Language.EN, at));
    }

    private static String moment(Language language, Instant at) {
        return Days.weekdayAndTime(language).withZone(Clocks.ZONE).format(at);
    }

    private static LocalizedText day(LocalDate on) {
        return LocalizedText.of(
                Days.day(Language.FR).format(on), Days.day(Language.EN).format(on));
    }
}
