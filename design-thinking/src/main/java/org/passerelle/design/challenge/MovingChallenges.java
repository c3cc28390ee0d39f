package org.passerelle.design.challenge;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.passerelle.design.procedure.Owner;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;
import org.passerelle.people.Outbox;
import org.passerelle.people.RightsOf;

/** Lets administrators pass a challenge on when whoever led it has left; nothing of it is deleted. */
@UseCase
public class MovingChallenges {
    private static final int MOST = 300;

    @Inject
    Challenges challenges;

    @Inject
    RightsOf rights;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /**
     * A challenge with who leads it.
     *
     * @param left whether that person takes no part in the administration's work any longer
     */
    public record Line(Challenge challenge, boolean left) {}

    /** The challenges under way, those first whose lead has left. */
    @Allowed(value = Permission.ADMINISTER, reads = true)
    public List<Line> underWay() {
        return challenges.newest(MOST).stream()
                .filter(c -> !c.isFinished())
                .map(c -> new Line(c, !takesPart(c.lead().person())))
                .sorted((a, b) -> Boolean.compare(b.left(), a.left()))
                .toList();
    }

    private boolean takesPart(UUID person) {
        return !rights.person(person)
                .organisationsWith(Permission.TAKE_PART_IN_DESIGN)
                .isEmpty();
    }

    /**
     * Passes it to another member of its team; what was offered meanwhile is over.
     *
     * @throws NotFound when there is none, or the person is not of its team
     * @throws Refusal beside the reason, or when they take no part in design any longer
     */
    @Allowed(Permission.ADMINISTER)
    public void move(UUID challenge, UUID member, String reason) {
        Challenge moved = challenges.find(challenge).orElseThrow(() -> new NotFound("challenge", challenge));
        TeamMember next = moved.team().stream()
                .filter(m -> m.person().equals(member))
                .findFirst()
                .orElseThrow(() -> new NotFound("member", member));
        if (!takesPart(member)) {
            throw new Refusal("design.handOver.leftToo");
        }
        Instant now = clock.instant();
        Owner to = new Owner(next.person(), next.name());
        HandOver line = new HandOver(challenge, moved.lead(), to, now);
        line.move(reason, now);
        challenges.handOvers(challenge).stream().filter(HandOver::isOffered).forEach(o -> o.decline(now));
        challenges.keep(line);
        moved.leadBy(to);
        outbox.tell(member, "design.mail.moved", "/design/challenges/" + challenge, moved.question(), reason);
    }
}
