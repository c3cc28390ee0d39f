package org.passerelle.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.passerelle.agenda.CalendarEntry;
import org.passerelle.agenda.KeepingCalendar;
import org.passerelle.delivery.AimingWeekly;
import org.passerelle.delivery.Archiving;
import org.passerelle.delivery.Learning;
import org.passerelle.delivery.LearningDesk;
import org.passerelle.delivery.RunState;
import org.passerelle.delivery.WeekView;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** What the learner has begun: one card to go on from, the next dates, the week, then the rest, and what is done. */
@Named
@RequestScoped
@Route(path = "/me/learning", view = "/learning/list.xhtml", access = Permission.LEARN)
public class LearningListPage {
    private static final int NEXT = 3;

    @Inject
    Learning learning;

    @Inject
    KeepingCalendar calendar;

    @Inject
    AimingWeekly aiming;

    @Inject
    Archiving archiving;

    @Inject
    Texts texts;

    @Inject
    Redirect redirect;

    private String amount = "";
    private String measure = WeekView.Measure.MINUTES.name();

    @Nullable
    private List<LearningDesk> mine;

    @Nullable
    private Set<UUID> archived;

    @Nullable
    private List<CalendarEntry> next;

    @Nullable
    private WeekView week;

    /** Begins with the goal that holds. */
    public void load() {
        WeekView now = getWeek();
        amount = now.isSet() ? String.valueOf(now.amount()) : "";
        measure = now.measure().name();
    }

    private List<LearningDesk> mine() {
        if (mine == null) {
            mine = learning.mine();
        }
        return mine;
    }

    private boolean isArchived(LearningDesk desk) {
        if (archived == null) {
            archived = archiving.mine();
        }
        return archived.contains(desk.place().enrolment());
    }

    /** Where to go on; null when nothing is under way. */
    public @Nullable LearningDesk getResume() {
        return underWay().stream()
                .filter(desk -> desk.resume().isPresent())
                .findFirst()
                .orElse(null);
    }

    /** What else is under way and ends soon. */
    public List<LearningDesk> getSoon() {
        return rest(desk -> desk.run().state() == RunState.CLOSING);
    }

    /** What else is under way. */
    public List<LearningDesk> getOthers() {
        return rest(desk -> desk.run().state() != RunState.CLOSING);
    }

    private List<LearningDesk> rest(Predicate<LearningDesk> which) {
        LearningDesk first = getResume();
        return underWay().stream()
                .filter(desk -> !desk.equals(first))
                .filter(which)
                .toList();
    }

    /** What is done, or ended before it was. */
    public List<LearningDesk> getPast() {
        return mine().stream()
                .filter(desk -> !isUnderWay(desk) && !isArchived(desk))
                .toList();
    }

    /** What was put out of sight. */
    public List<LearningDesk> getArchive() {
        return mine().stream().filter(this::isArchived).toList();
    }

    private List<LearningDesk> underWay() {
        return mine().stream()
                .filter(desk -> isUnderWay(desk) && !isArchived(desk))
                .toList();
    }

    private static boolean isUnderWay(LearningDesk desk) {
        return desk.place().open() && !desk.completed();
    }

    /** The next dates. */
    public List<CalendarEntry> getNext() {
        if (next == null) {
            next = calendar.next(NEXT);
        }
        return next;
    }

    /** How far the learner is this week. */
    public WeekView getWeek() {
        if (week == null) {
            week = aiming.week();
        }
        return week;
    }

    /** In what a week may be counted. */
    public List<SelectItem> getMeasures() {
        return Arrays.stream(WeekView.Measure.values())
                .map(m -> new SelectItem(m.name(), texts.name("learning.goal", m)))
                .toList();
    }

    /** Keeps the goal that was typed; none when the field was left empty. */
    public void aim() {
        if (!amount.isBlank() && !amount.strip().matches("\\d{1,6}")) {
            throw Refusal.of("amount", "delivery.goalOutOfRange", 3000);
        }
        aiming.aim(WeekView.Measure.valueOf(measure), amount.isBlank() ? null : Integer.valueOf(amount.strip()));
        redirect.to("/me/learning");
    }

    /** Puts a course out of sight. */
    public void archive(UUID enrolment) {
        archiving.put(enrolment);
        redirect.to("/me/learning");
    }

    /** Takes a course back. */
    public void unarchive(UUID enrolment) {
        archiving.take(enrolment);
        redirect.to("/me/learning");
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(@Nullable String amount) {
        this.amount = amount == null ? "" : amount;
    }

    public String getMeasure() {
        return measure;
    }

    public void setMeasure(@Nullable String measure) {
        this.measure = Objects.requireNonNullElse(measure, WeekView.Measure.MINUTES.name());
    }
}
