package org.passerelle.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.assessment.QuizDates;
import org.passerelle.catalogue.ActivityOutline;
import org.passerelle.delivery.HoldingSessions;
import org.passerelle.delivery.Learning;
import org.passerelle.delivery.LearningDesk;
import org.passerelle.delivery.PlanningAhead;
import org.passerelle.delivery.SessionView;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.place.BookingHalfDays;
import org.passerelle.place.HalfDayView;
import org.passerelle.place.RoomView;

/** Gathers what stands in the caller's calendar from those who know it. */
@ApplicationScoped
class CalendarEntries {
    private static final String PLACES = "/me/learning/";

    @Inject
    HoldingSessions sessions;

    @Inject
    Learning learning;

    @Inject
    QuizDates quizzes;

    @Inject
    PlanningAhead planning;

    @Inject
    BookingHalfDays bookings;

    List<CalendarEntry> all() {
        List<CalendarEntry> entries = new ArrayList<>();
        sessions.mine().forEach(session -> entries.add(session(session)));
        bookings.mine().stream()
                .filter(half -> half.standing() == HalfDayView.Standing.BOOKED)
                .forEach(half -> entries.add(halfDay(half)));
        learning.mine().forEach(desk -> dates(desk, entries));
        entries.sort(Comparator.comparing(CalendarEntry::from).thenComparing(CalendarEntry::id));
        return List.copyOf(entries);
    }

    private static CalendarEntry session(SessionView session) {
        return new CalendarEntry(
                session.id().toString(),
                CalendarEntry.Kind.SESSION,
                session.title(),
                session.courseTitle(),
                session.startsAt(),
                Optional.of(session.endsAt()),
                Optional.empty(),
                session.room().map(RoomView::line).orElse(session.link()),
                PLACES + session.enrolment().map(UUID::toString).orElse(""),
                session.cancelled(),
                session.enrolment());
    }

    private static CalendarEntry halfDay(HalfDayView half) {
        return new CalendarEntry(
                half.id().toString(),
                CalendarEntry.Kind.HALF_DAY,
                LocalizedText.of(half.place().name(), half.place().name()),
                LocalizedText.of(null, null),
                half.day().atTime(half.hours().from()).atZone(Clocks.ZONE).toInstant(),
                Optional.of(half.day()
                        .atTime(half.hours().until())
                        .atZone(Clocks.ZONE)
                        .toInstant()),
                Optional.empty(),
                half.place().line(),
                "/places/" + half.place().id() + "/book",
                false,
                Optional.empty());
    }

    private void dates(LearningDesk desk, List<CalendarEntry> entries) {
        if (desk.completed()) {
            return;
        }
        UUID enrolment = desk.place().enrolment();
        LocalizedText course = desk.course().title();
        desk.run().endsOn().ifPresent(ends -> {
            entries.add(wholeDay(
                    desk, CalendarEntry.Kind.RUN_BEGINS, course, "", desk.run().startsOn()));
            entries.add(wholeDay(desk, CalendarEntry.Kind.RUN_ENDS, course, "", ends));
        });
        Map<UUID, QuizDates.Dates> known = quizzes.of(
                desk.course().activities().stream().map(ActivityOutline::id).toList());
        for (ActivityOutline activity : desk.course().activities()) {
            QuizDates.Dates dates = known.get(activity.id());
            if (dates != null && !desk.isDone(activity.id())) {
                dates.opens().ifPresent(at -> entries.add(moment(desk, CalendarEntry.Kind.QUIZ_OPENS, activity, at)));
                dates.closes().ifPresent(at -> entries.add(moment(desk, CalendarEntry.Kind.QUIZ_CLOSES, activity, at)));
            }
        }
        planning.plan(enrolment)
                .ifPresent(plan -> plan.parts().stream()
                        .filter(part -> !part.done())
                        .forEach(part -> entries.add(wholeDay(
                                desk,
                                CalendarEntry.Kind.PART_DUE,
                                part.title(),
                                part.unit().toString(),
                                part.dueOn()))));
    }

    private static CalendarEntry moment(
            LearningDesk desk, CalendarEntry.Kind kind, ActivityOutline activity, Instant at) {
        return new CalendarEntry(
                kind + "-" + activity.id() + '-' + desk.place().enrolment(),
                kind,
                activity.title(),
                desk.course().title(),
                at,
                Optional.empty(),
                Optional.empty(),
                "",
                PLACES + desk.place().enrolment() + '/' + activity.id(),
                false,
                Optional.of(desk.place().enrolment()));
    }

    private static CalendarEntry wholeDay(
            LearningDesk desk, CalendarEntry.Kind kind, LocalizedText what, String part, LocalDate day) {
        return new CalendarEntry(
                kind + "-" + part + desk.place().enrolment(),
                kind,
                what,
                desk.course().title(),
                day.atStartOfDay(Clocks.ZONE).toInstant(),
                Optional.of(day.plusDays(1).atStartOfDay(Clocks.ZONE).toInstant()),
                Optional.of(day),
                "",
                PLACES + desk.place().enrolment(),
                false,
                Optional.of(desk.place().enrolment()));
    }
}
