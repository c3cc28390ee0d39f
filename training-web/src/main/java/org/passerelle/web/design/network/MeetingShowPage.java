package org.passerelle.web.design.network;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.experience.Experience;
import org.passerelle.design.experience.ReadingExperiences;
import org.passerelle.design.network.AgendaPoint;
import org.passerelle.design.network.FollowUp;
import org.passerelle.design.network.Meetings;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.CurrentCaller;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** A meeting: its link, the agenda with its votes, the notes, what follows, and the experiences it is about. */
@Named
@RequestScoped
@Route(
        path = "/design/network/meetings/{meeting}",
        view = "/design/network/meeting.xhtml",
        access = Permission.JOIN_NETWORK)
public class MeetingShowPage {
    private static final int SLICES = 4;

    @Inject
    Meetings meetings;

    @Inject
    ReadingExperiences experiences;

    @Inject
    AddressParts parts;

    @Inject
    CurrentCaller caller;

    @Inject
    Redirect redirect;

    @Inject
    Clock clock;

    private final MeetingFields fields = new MeetingFields();
    private String point = "";
    private String notes = "";
    private String version = "";
    private String followUp = "";
    private String who = "";
    private String dueOn = "";
    private String experience = "";

    private Meetings.@Nullable View view;

    /** Finds it before anything is shown, and begins with what it says. */
    public void load() {
        Meetings.View shown = getView();
        if (!FacesContext.getCurrentInstance().isPostback()) {
            fields.fill(shown.meeting());
            notes = shown.meeting().notes();
            version = String.valueOf(shown.meeting().version());
            who = caller.getName();
        }
    }

    /** The meeting with all that belongs to it. */
    public Meetings.View getView() {
        if (view == null) {
            view = meetings.show(parts.id("meeting"));
        }
        return view;
    }

    /** Whether points may be proposed. */
    public boolean isOpen() {
        return !getView().meeting().isCancelled() && !getView().meeting().isOver(clock.instant());
    }

    /** Whether notes may be written. */
    public boolean isNotable() {
        return !getView().meeting().isCancelled() && getView().meeting().hasBegun(clock.instant());
    }

    /** Whether the person wants to talk about it. */
    public boolean wanted(AgendaPoint one) {
        return one.isWantedBy(caller.requirePerson());
    }

    /** Whether its day has passed. */
    public boolean late(FollowUp promise) {
        return promise.isLate(Clocks.today(clock));
    }

    /** The published experiences that it is about. */
    public List<Experience> getExperiences() {
        return getView().meeting().experiences().stream()
                .map(this::readable)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Experience> readable(UUID id) {
        try {
            return Optional.of(experiences.show(id)).filter(Experience::isPublished);
        } catch (NotFound gone) {
            return Optional.empty();
        }
    }

    /** The newest experiences, to be linked. */
    public List<SelectItem> getCards() {
        return IntStream.rangeClosed(1, SLICES)
                .mapToObj(page -> experiences.find(new ReadingExperiences.Asked("", null, null, page)))
                .filter(found -> found.cards().page() <= SLICES)
                .flatMap(found -> found.cards().items().stream())
                .distinct()
                .map(card -> new SelectItem(card.id().toString(), card.text().title()))
                .toList();
    }

    /** Proposes a point. */
    public void propose() {
        meetings.propose(parts.id("meeting"), caller.getName(), point);
        again();
    }

    /** Wants to talk about a point, or no longer. */
    public void vote(UUID one) {
        meetings.vote(parts.id("meeting"), one);
        again();
    }

    /** Writes the notes; what somebody else wrote meanwhile is not lost. */
    public void note() {
        try {
            meetings.note(
                    parts.id("meeting"),
                    caller.getName(),
                    notes,
                    version.matches("\\d{1,18}") ? Long.parseLong(version) : -1);
        } catch (OptimisticLockException meanwhile) {
            view = null;
            version = String.valueOf(getView().meeting().version());
            throw Refusal.of("notes", "design.meeting.notesChanged");
        }
        again();
    }

    /** What somebody else noted meanwhile; shown beside one's own words when they collide. */
    public boolean isCollided() {
        return !FacesContext.getCurrentInstance().getMessageList("notes").isEmpty();
    }

    /** Keeps what somebody will do. */
    public void promise() {
        meetings.promise(parts.id("meeting"), followUp, who, day());
        again();
    }

    private @Nullable LocalDate day() {
        try {
            return LocalDate.parse(dueOn.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** It is done, or is not after all. */
    public void tick(UUID promise) {
        meetings.tick(promise, caller.getName());
        again();
    }

    /** Links an experience. */
    public void link() {
        try {
            meetings.link(parts.id("meeting"), UUID.fromString(experience));
        } catch (IllegalArgumentException e) {
            throw Refusal.of("experience", "kernel.required");
        }
        again();
    }

    /** Links it no longer. */
    public void unlink(UUID card) {
        meetings.unlink(parts.id("meeting"), card);
        again();
    }

    /** Changes it. */
    public void change() {
        meetings.change(parts.id("meeting"), fields.sheet());
        again();
    }

    /** Cancels it. */
    public void cancel() {
        meetings.cancel(parts.id("meeting"));
        again();
    }

    private void again() {
        redirect.to("/design/network/meetings/" + parts.id("meeting"));
    }

    public MeetingFields getFields() {
        return fields;
    }

    public String getPoint() {
        return point;
    }

    public void setPoint(@Nullable String point) {
        this.point = point == null ? "" : point;
    }

    public String getNotes() {
        return notes;
    }

    public void setNotes(@Nullable String notes) {
        this.notes = notes == null ? "" : notes;
    }

    public String getVersion() {
        return version;
    }

    public void setVersion(@Nullable String version) {
        this.version = version == null ? "" : version;
    }

    public String getFollowUp() {
        return followUp;
    }

    public void setFollowUp(@Nullable String followUp) {
        this.followUp = followUp == null ? "" : followUp;
    }

    public String getWho() {
        return who;
    }

    public void setWho(@Nullable String who) {
        this.who = who == null ? "" : who;
    }

    public String getDueOn() {
        return dueOn;
    }

    public void setDueOn(@Nullable String dueOn) {
        this.dueOn = dueOn == null ? "" : dueOn;
    }

    public String getExperience() {
        return experience;
    }

    public void setExperience(@Nullable String experience) {
        this.experience = experience == null ? "" : experience;
    }
}
