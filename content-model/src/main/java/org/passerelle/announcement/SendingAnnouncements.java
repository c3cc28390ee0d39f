package org.passerelle.announcement;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.passerelle.catalogue.CourseOutlines;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;

/** Lets what is announced go out when it is time, once: whoever sends it holds it. */
@UseCase
public class SendingAnnouncements {
    @Inject
    Announcements announcements;

    @Inject
    CourseOutlines outlines;

    @Inject
    Clock clock;

    @Inject
    Event<Announced> announced;

    /** What is to go out now. */
    @Allowed(value = Permission.RUN_JOBS, reads = true)
    public List<UUID> due() {
        return announcements.due(clock.instant());
    }

    /** Sends one of these to whoever is meant now, unless another node did. */
    @Allowed(Permission.RUN_JOBS)
    public void send(UUID id) {
        Announcement announcement = announcements.held(id);
        if (announcement.isSent()) {
            return;
        }
        Set<UUID> people = outlines.of(announcement.course())
                .map(course -> announcements.people(announcement.run(), course, announcement.audience()))
                .orElse(Set.of());
        announcement.sent(clock.instant());
        announcements.addReceipts(id, people);
        announced.fire(new Announced(id, announcement.course(), announcement.title(), people));
    }
}
