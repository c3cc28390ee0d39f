package org.passerelle.design.facilitation;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.design.lesson.LessonRecord;
import org.passerelle.design.lesson.Lessons;
import org.passerelle.design.procedure.Owner;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/**
 * Asking to be a facilitator of level 1 or 2, and confirming others: level 1 by somebody who led with them or who holds
 * level 2, level 2 by somebody who holds it and observed them; see {@link FacilitationRules}. At level 1 the lessons,
 * all done, may stand in for having seen it: then whoever holds level 2 grants it on them. Nobody confirms themselves.
 */
@UseCase
public class Facilitating {
    @Inject
    Facilitations facilitations;

    @Inject
    LessonRecord lessons;

    @Inject
    Event<FacilitationGranted> granted;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Where somebody stands.
     *
     * @param sprints those they led, whether they count or not
     * @param levels what they asked for or hold, level 1 first
     * @param participations at which workshops they were, as others confirmed
     * @param lessons those of the programme that they did
     */
    public record Standing(
            List<Sprint> sprints,
            List<Optional<Facilitation>> levels,
            List<Participation> participations,
            Lessons lessons) {
        /** How many of the sprints count. */
        public long counting() {
            return sprints.stream().filter(Sprint::counts).count();
        }

        /** How many of these had a measured gain. */
        public long gains() {
            return sprints.stream().filter(s -> s.counts() && s.gained()).count();
        }

        /** Whether the rules let them ask for a level. */
        public boolean mayAsk(int level) {
            boolean before =
                    level == 1 || levels.get(0).filter(Facilitation::isGranted).isPresent();
            return before
                    && counting() >= FacilitationRules.sprints(level)
                    && gains() >= FacilitationRules.gains(level)
                    && levels.get(level - 1)
                            .filter(f -> f.state() != FacilitationState.DECLINED)
                            .isEmpty();
        }
    }

    /**
     * Somebody who asks, with what shows it.
     *
     * @param byLessons whether the caller may grant it on the lessons
     */
    public record Request(Facilitation asked, List<Sprint> sprints, Lessons lessons, boolean byLessons) {
        /** Copies the sprints. */
        public Request {
            sprints = List.copyOf(sprints);
        }
    }

    /** Where the caller stands. */
    @Allowed(value = Permission.TAKE_PART_IN_DESIGN, reads = true)
    public Standing mine() {
        return standing(caller.requirePerson());
    }

    private Standing standing(UUID person) {
        return new Standing(
                facilitations.sprints(person),
                List.of(facilitations.of(person, 1), facilitations.of(person, 2)),
                facilitations.of(person),
                lessons.of(person));
    }

    /**
     * Asks for a level.
     *
     * @param name the caller's name, as the award will bear it
     * @throws Refusal when the rules are not met, or it waits or is held already
     */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public UUID ask(int level, String name) {
        if (level != 1 && level != 2) {
            throw new NotFound("level", level);
        }
        UUID me = caller.requirePerson();
        Optional<Facilitation> before = facilitations.of(me, level);
        before.filter(f -> f.state() != FacilitationState.DECLINED).ifPresent(f -> {
            throw new Refusal("design.facilitation." + f.state());
        });
        if (!standing(me).mayAsk(level)) {
            throw new Refusal("design.facilitation.rules." + level);
        }
        Facilitation asked = before.orElseGet(() -> {
            Facilitation made = new Facilitation(new Owner(me, name), level, clock.instant());
            facilitations.add(made);
            return made;
        });
        if (asked.state() == FacilitationState.DECLINED) {
            asked.askAgain(clock.instant());
        }
        return asked.id();
    }

    /** Those whom the caller may confirm, the longest waiting first. */
    @Allowed(value = Permission.TAKE_PART_IN_DESIGN, reads = true)
    public List<Request> toConfirm() {
        return facilitations.waiting().stream()
                .map(this::described)
                .filter(this::mayConfirm)
                .toList();
    }

    private Request described(Facilitation asked) {
        Lessons done = lessons.of(asked.person().person());
        return new Request(asked, counting(asked), done, mayRely(asked, done) && isExperienced(caller.requirePerson()));
    }

    /** Whether the lessons may stand in for having seen it. */
    static boolean mayRely(Facilitation asked, Lessons done) {
        return asked.level() == 1 && done.isComplete();
    }

    private boolean isExperienced(UUID person) {
        return facilitations.of(person, 2).filter(Facilitation::isGranted).isPresent();
    }

    private List<Sprint> counting(Facilitation asked) {
        return facilitations.sprints(asked.person().person()).stream()
                .filter(Sprint::counts)
                .toList();
    }

    private boolean mayConfirm(Request request) {
        UUID me = caller.requirePerson();
        if (request.asked().person().person().equals(me)) {
            return false;
        }
        return isExperienced(me) || (request.asked().level() == 1 && facilitations.ledOneOf(me, request.sprints()));
    }

    /**
     * Confirms somebody else, whom the caller saw facilitate; they are awarded the level with their sprints as
     * evidence.
     *
     * @param name the caller's name
     * @throws NotFound when the caller may not
     * @throws Refusal when it was decided meanwhile
     */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void confirm(UUID id, String name) {
        grant(request(id), Ground.SEEN, name);
    }

    /**
     * Grants level 1 to somebody who did all lessons, without having seen them; the award says so.
     *
     * @param name the caller's name
     * @throws NotFound when the caller may not confirm them
     * @throws Refusal when lessons are missing, when the caller does not hold level 2, or it was decided meanwhile
     */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void grantOnLessons(UUID id, String name) {
        Request request = request(id);
        if (!request.byLessons()) {
            throw new Refusal("design.facilitation.noLessons");
        }
        grant(request, Ground.LESSONS, name);
    }

    private void grant(Request request, Ground on, String name) {
        request.asked().grant(new Owner(caller.requirePerson(), name), on, clock.instant());
        granted.fire(granted(request, name, clock));
    }

    static FacilitationGranted granted(Request request, String by, Clock clock) {
        Facilitation asked = request.asked();
        return new FacilitationGranted(
                asked.person().person(),
                asked.person().name(),
                asked.level(),
                request.sprints(),
                request.lessons(),
                asked.isOnLessons(),
                by,
                asked.isNamed(),
                asked.isNamed() ? asked.reason() : "",
                clock.instant());
    }

    /** Says no, and why; it may be asked for again. @throws NotFound when the caller may not */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void decline(UUID id, String name, String reason) {
        request(id).asked().decline(new Owner(caller.requirePerson(), name), reason, clock.instant());
    }

    private Request request(UUID id) {
        return facilitations
                .find(id)
                .map(this::described)
                .filter(this::mayConfirm)
                .orElseThrow(() -> new NotFound("request to confirm", id));
    }
}
