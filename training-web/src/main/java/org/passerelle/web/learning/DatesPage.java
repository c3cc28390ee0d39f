package org.passerelle.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.agenda.CalendarEntry;
import org.passerelle.agenda.KeepingCalendar;
import org.passerelle.delivery.Learning;
import org.passerelle.delivery.LearningDesk;
import org.passerelle.delivery.PlanView;
import org.passerelle.delivery.PlanningAhead;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** One's own dates in a course at one's own pace: seen before they are kept, with what does not move beside them. */
@Named
@RequestScoped
@Route(path = "/me/learning/{enrolment}/dates", view = "/learning/dates.xhtml", access = Permission.LEARN)
public class DatesPage {
    private static final int USUAL = 120;

    @Inject
    PlanningAhead planning;

    @Inject
    Learning learning;

    @Inject
    KeepingCalendar calendar;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    @Inject
    Clock clock;

    private String startsOn = "";
    private String weekly = String.valueOf(USUAL);

    @Nullable
    private PlanView preview;

    /** Begins with today, and with the pace that holds. */
    public void load() {
        getDesk();
        startsOn = Clocks.today(clock).toString();
        getPlan().ifPresent(plan -> weekly = String.valueOf(plan.weeklyMinutes()));
    }

    /** The place. */
    public LearningDesk getDesk() {
        return learning.desk(parts.id("enrolment"));
    }

    /** The dates that hold. */
    public Optional<PlanView> getPlan() {
        return planning.plan(parts.id("enrolment"));
    }

    /** The dates that were asked for; null before. */
    public @Nullable PlanView getPreview() {
        return preview;
    }

    /** Whether the dates were shown, so that they can be kept; also in the request that keeps them. */
    public boolean isSeen() {
        return preview != null
                || FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterMap()
                        .containsKey("seen");
    }

    /** What does not move: sessions and quizzes' dates of this place. */
    public List<CalendarEntry> getFixed() {
        return calendar.next(100).stream()
                .filter(entry -> entry.kind() != CalendarEntry.Kind.PART_DUE)
                .filter(entry ->
                        entry.enrolment().filter(parts.id("enrolment")::equals).isPresent())
                .toList();
    }

    /** Shows the dates that would be; keeps nothing. */
    public void see() {
        preview = planning.preview(parts.id("enrolment"), day(), minutes());
    }

    /** Keeps them. */
    public void keep() {
        planning.keep(parts.id("enrolment"), day(), minutes());
        stay();
    }

    /** Goes on without dates. */
    public void drop() {
        planning.drop(parts.id("enrolment"));
        stay();
    }

    private void stay() {
        redirect.to("/me/learning/" + parts.id("enrolment") + "/dates");
    }

    private @Nullable LocalDate day() {
        try {
            return startsOn.isBlank() ? null : LocalDate.parse(startsOn.strip());
        } catch (DateTimeException e) {
            throw Refusal.of("startsOn", "delivery.planOutOfRange");
        }
    }

    private @Nullable Integer minutes() {
        return weekly.strip().matches("\\d{1,6}") ? Integer.valueOf(weekly.strip()) : null;
    }

    public String getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(@Nullable String startsOn) {
        this.startsOn = startsOn == null ? "" : startsOn;
    }

    public String getWeekly() {
        return weekly;
    }

    public void setWeekly(@Nullable String weekly) {
        this.weekly = weekly == null ? "" : weekly;
    }
}
