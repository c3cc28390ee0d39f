package org.passerelle.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Tells those above what a session is; whom they tell is theirs to decide. */
@ApplicationScoped
public class MeetingDirectory {
    @Inject
    Sessions sessions;

    @Inject
    SessionViews views;

    /** A session. */
    public SessionView of(UUID session) {
        return views.of(sessions.get(session), Optional.empty());
    }
}
