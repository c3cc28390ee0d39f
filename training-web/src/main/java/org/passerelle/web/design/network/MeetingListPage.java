package org.passerelle.web.design.network;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.network.FollowUp;
import org.passerelle.design.network.Meeting;
import org.passerelle.design.network.Meetings;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.CurrentCaller;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** The network's meetings, what was promised at them, and the form by which one plans the next one. */
@Named
@RequestScoped
@Route(path = "/design/network/meetings", view = "/design/network/meetings.xhtml", access = Permission.JOIN_NETWORK)
public class MeetingListPage {
    @Inject
    Meetings meetings;

    @Inject
    CurrentCaller caller;

    @Inject
    Redirect redirect;

    @Inject
    Clock clock;

    private final MeetingFields fields = new MeetingFields();

    @Nullable
    private List<Meeting> all;

    private List<Meeting> all() {
        if (all == null) {
            all = meetings.all();
        }
        return all;
    }

    /** Those to come or under way, the next one first. */
    public List<Meeting> getComing() {
        Instant now = clock.instant();
        return all().stream()
                .filter(m -> !m.isOver(now))
                .sorted(Comparator.comparing(Meeting::startsAt))
                .toList();
    }

    /** Those that are over, the latest first. */
    public List<Meeting> getPast() {
        Instant now = clock.instant();
        return all().stream().filter(m -> m.isOver(now)).toList();
    }

    /** What was promised and is not done yet. */
    public List<FollowUp> getPromised() {
        return meetings.promised();
    }

    /** Whether its day has passed. */
    public boolean late(FollowUp promise) {
        return promise.isLate(Clocks.today(clock));
    }

    /** Plans one, and shows it. */
    public void plan() {
        UUID planned = meetings.plan(caller.getName(), fields.sheet());
        redirect.to("/design/network/meetings/" + planned);
    }

    public MeetingFields getFields() {
        return fields;
    }
}
