package org.passerelle.web.design.workshop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason.CloseCodes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.people.RightsOf;
import org.passerelle.web.platform.Bundles;
import org.passerelle.web.platform.CurrentCaller;

/** What a screen is answered, in its language; and whether whoever opened it may still be there. */
@ApplicationScoped
class ScreenAnswers {
    /** After these a screen has nothing more to do here. */
    private static final Set<String> OVER = Set.of("design.board.out", "design.board.signedOut");

    /** For so long somebody who was found signed in is taken to be. */
    private static final Duration KNOWN = Duration.ofSeconds(1);

    @Inject
    Screens screens;

    @Inject
    Bundles bundles;

    @Inject
    RightsOf rights;

    @Inject
    ActingAs acting;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** That an act may not be done; who may not be there at all is put out. */
    void refuse(Screen screen, String act, Refusal refusal) {
        String said = bundles.of(screen.arrival().language(), refusal);
        screen.send(Told.refused(act, refusal.code(), said));
        if (OVER.contains(refusal.code())) {
            putOut(screen, refusal);
        }
    }

    /** That the screen may not be there. */
    void putOut(Screen screen, Refusal why) {
        screens.remove(screen.id());
        screen.send(Told.out(bundles.of(screen.arrival().language(), why)));
        screen.close(CloseCodes.VIOLATED_POLICY, "out");
    }

    /**
     * Passes when the session goes on in which the line was opened.
     *
     * @throws Refusal when not
     */
    void mustBeKnown(Arrival arrival) {
        if (!arrival.isSessionThere()
                || arrival.signedIn()
                        .filter(s -> !rights.staysSignedIn(s.person(), s.since()))
                        .isPresent()) {
            throw new Refusal("design.board.signedOut");
        }
    }

    /**
     * Whether whoever opened the screen may do something on it now, as far as that hangs on their account; if not, they
     * are put out. What was found is good for a second. It is not to be called in the middle of somebody's request.
     */
    boolean mayAct(Screen screen, String act) {
        Instant now = clock.instant();
        if (screen.isKnownAt(now)) {
            return true;
        }
        try {
            acting.as(screen.arrival(), () -> {
                mustBeKnown(screen.arrival());
                if (screen.isByAccount() && !caller.may(Permission.TAKE_PART_IN_DESIGN)) {
                    throw new Refusal("design.board.out");
                }
            });
            screen.knownUntil(now.plus(KNOWN));
            return true;
        } catch (Refusal refused) {
            refuse(screen, act, refused);
            return false;
        }
    }
}
