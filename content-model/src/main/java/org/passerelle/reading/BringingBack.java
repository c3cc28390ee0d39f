package org.passerelle.reading;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.assessment.AnsweringOffline;
import org.passerelle.assessment.Answers;
import org.passerelle.assessment.Attempting;
import org.passerelle.delivery.Learning;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Storing;
import org.passerelle.kernel.Text;
import org.passerelle.kernel.UseCase;

/**
 * Takes what learners did without a network, one act after the other in the order in which they did it. Each is done
 * once, however often it is sent; what cannot count any more is kept with the reason.
 */
@UseCase
public class BringingBack {
    private static final int LONGEST_ABOUT = 60;
    private static final int LONGEST_ANSWER = 10 * Answers.LONGEST;

    @PersistenceContext
    EntityManager em;

    @Inject
    AnsweringOffline answering;

    @Inject
    Attempting attempting;

    @Inject
    Learning learning;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Does an act, unless it came before.
     *
     * @return why it did not count when it came before; empty when it counts
     * @throws Refusal when it cannot count; then it should be {@link #refused}
     * @throws NotFound when what it is about is not there, or somebody else's
     */
    @Allowed(Permission.LEARN)
    public Optional<String> take(Act act) {
        OfflineAct known = em.find(OfflineAct.class, act.id());
        if (known != null) {
            if (!known.person().equals(caller.requirePerson())) {
                throw new NotFound("act", act.id());
            }
            return Optional.of(known.refusal()).filter(reason -> !reason.isEmpty());
        }
        switch (act.kind()) {
            case ANSWER -> answering.answer(act.target(), act.about(), act.answer(), act.at());
            case HAND_IN -> attempting.submit(act.target(), Map.of());
            case FINISH -> learning.finish(act.target(), activity(act));
        }
        keep(act, "");
        return Optional.empty();
    }

    /** An act could not count: it is kept as it was given. @param reason the refusal's code */
    @Allowed(Permission.LEARN)
    public void refused(Act act, String reason) {
        if (em.find(OfflineAct.class, act.id()) == null) {
            keep(act, reason);
        }
    }

    private void keep(Act act, String refusal) {
        Act kept = new Act(
                act.id(),
                act.kind(),
                act.target(),
                Text.optional("about", act.about(), LONGEST_ABOUT),
                Text.within("answer", Text.lines(act.answer()), LONGEST_ANSWER),
                act.at());
        Storing.once(em, new OfflineAct(caller.requirePerson(), kept, refusal, clock.instant()));
    }

    private static UUID activity(Act act) {
        try {
            return UUID.fromString(act.about());
        } catch (IllegalArgumentException e) {
            throw new NotFound("activity", act.about());
        }
    }
}
