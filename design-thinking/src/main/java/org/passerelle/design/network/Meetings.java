package org.passerelle.design.network;

import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.experience.Experience;
import org.passerelle.design.experience.ReadingExperiences;
import org.passerelle.design.procedure.Owner;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/**
 * The network's meetings. Anybody of the network plans one, proposes points, votes, writes notes and ticks what was
 * promised; only its host changes or cancels it.
 */
@UseCase
public class Meetings {
    /** The most points of an agenda. */
    public static final int MOST_POINTS = 40;

    /** The most follow-ups of a meeting. */
    public static final int MOST_FOLLOW_UPS = 60;

    @Inject
    Network network;

    @Inject
    ReadingExperiences experiences;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * A meeting with all that belongs to it.
     *
     * @param agenda what most want to talk about first
     * @param mine whether the caller is its host
     */
    public record View(Meeting meeting, List<AgendaPoint> agenda, List<FollowUp> followUps, boolean mine) {}

    /** All meetings, the latest first. */
    @Allowed(value = Permission.JOIN_NETWORK, reads = true)
    public List<Meeting> all() {
        return network.meetings();
    }

    /** What was promised at any of them and is not done yet, the most pressing first. */
    @Allowed(value = Permission.JOIN_NETWORK, reads = true)
    public List<FollowUp> promised() {
        return network.open();
    }

    /** One meeting. @throws NotFound when there is none */
    @Allowed(value = Permission.JOIN_NETWORK, reads = true)
    public View show(UUID id) {
        Meeting meeting = meeting(id);
        List<AgendaPoint> agenda = network.agenda(id).stream()
                .sorted(Comparator.comparingInt(AgendaPoint::votes).reversed())
                .toList();
        return new View(meeting, agenda, network.followUps(id), isMine(meeting));
    }

    /** Plans one, whose host the caller is. @throws Refusal beside the field that is wrong, or when it is past */
    @Allowed(Permission.JOIN_NETWORK)
    public UUID plan(String name, MeetingSheet sheet) {
        Instant now = clock.instant();
        Instant start = sheet.startsAt();
        if (start != null && start.isBefore(now)) {
            throw Refusal.of("startsAt", "design.meeting.when");
        }
        Meeting planned = new Meeting(new Owner(caller.requirePerson(), name), sheet, now);
        network.add(planned);
        return planned.id();
    }

    /** Keeps one that was held already, for who begins with the platform. @throws Refusal beside the field */
    @Allowed(Permission.ADMINISTER)
    public UUID keepPast(String name, MeetingSheet sheet) {
        Meeting held = new Meeting(new Owner(caller.requirePerson(), name), sheet, clock.instant());
        network.add(held);
        return held.id();
    }

    /** Changes it. @throws NotFound for who is not its host @throws Refusal beside the field that is wrong */
    @Allowed(Permission.JOIN_NETWORK)
    public void change(UUID id, MeetingSheet sheet) {
        hosted(id).say(sheet, clock.instant());
    }

    /** Cancels it; it stays where it is and says so. @throws NotFound for who is not its host */
    @Allowed(Permission.JOIN_NETWORK)
    public void cancel(UUID id) {
        hosted(id).cancel(clock.instant());
    }

    /** Proposes a point. @throws Refusal when it is over, when there are enough, or beside the point */
    @Allowed(Permission.JOIN_NETWORK)
    public void propose(UUID id, String name, String text) {
        Meeting meeting = open(id);
        if (network.agenda(id).size() >= MOST_POINTS) {
            throw new Refusal("design.meeting.pointsMany", MOST_POINTS);
        }
        network.add(new AgendaPoint(meeting.id(), new Owner(caller.requirePerson(), name), text, clock.instant()));
    }

    /** Wants to talk about a point, or no longer. @throws NotFound when it is not of this meeting */
    @Allowed(Permission.JOIN_NETWORK)
    public void vote(UUID id, UUID point) {
        open(id);
        network.point(point)
                .filter(p -> p.meeting().equals(id))
                .orElseThrow(() -> new NotFound("agenda point", point))
                .vote(caller.requirePerson());
    }

    /**
     * Writes the notes, which whoever took part may.
     *
     * @param version of the meeting from which the notes began
     * @throws OptimisticLockException when somebody wrote meanwhile
     * @throws Refusal before it began, or beside the notes
     */
    @Allowed(Permission.JOIN_NETWORK)
    public void note(UUID id, String name, String text, long version) {
        Meeting meeting = meeting(id);
        if (meeting.version() != version) {
            throw new OptimisticLockException("notes were changed meanwhile");
        }
        meeting.note(text, name, clock.instant());
    }

    /** Keeps what somebody will do. @throws Refusal before it began, when there are enough, or beside the field */
    @Allowed(Permission.JOIN_NETWORK)
    public void promise(UUID id, String text, String who, @Nullable LocalDate dueOn) {
        Meeting meeting = meeting(id);
        meeting.mustStand();
        if (!meeting.hasBegun(clock.instant())) {
            throw new Refusal("design.meeting.notYet");
        }
        if (network.followUps(id).size() >= MOST_FOLLOW_UPS) {
            throw new Refusal("design.meeting.followUpsMany", MOST_FOLLOW_UPS);
        }
        network.add(new FollowUp(id, text, who, dueOn, LocalDate.ofInstant(meeting.startsAt(), Clocks.ZONE)));
    }

    /** It is done, or is not after all. @throws NotFound when there is none */
    @Allowed(Permission.JOIN_NETWORK)
    public void tick(UUID followUp, String name) {
        network.followUp(followUp)
                .orElseThrow(() -> new NotFound("follow-up", followUp))
                .tick(name, clock.instant());
    }

    /** Links a published experience. @throws NotFound when there is none to be read */
    @Allowed(Permission.JOIN_NETWORK)
    public void link(UUID id, UUID experience) {
        Meeting meeting = meeting(id);
        Experience card = experiences.show(experience);
        if (!card.isPublished()) {
            throw new NotFound("experience", experience);
        }
        meeting.isAbout(card.id());
    }

    /** Links it no longer. @throws NotFound for who is not the host */
    @Allowed(Permission.JOIN_NETWORK)
    public void unlink(UUID id, UUID experience) {
        hosted(id).isNotAbout(experience);
    }

    private Meeting meeting(UUID id) {
        return network.meeting(id).orElseThrow(() -> new NotFound("meeting", id));
    }

    private Meeting open(UUID id) {
        Meeting meeting = meeting(id);
        meeting.mustStand();
        if (meeting.isOver(clock.instant())) {
            throw new Refusal("design.meeting.over");
        }
        return meeting;
    }

    private boolean isMine(Meeting meeting) {
        return meeting.host().person().equals(caller.requirePerson());
    }

    private Meeting hosted(UUID id) {
        Meeting meeting = meeting(id);
        if (!isMine(meeting)) {
            throw new NotFound("meeting to lead", id);
        }
        return meeting;
    }
}
