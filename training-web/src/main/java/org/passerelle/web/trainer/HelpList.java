package org.passerelle.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.assessment.Marking;
import org.passerelle.assessment.WorkLine;
import org.passerelle.discussion.Moderating;
import org.passerelle.tutoring.Following;
import org.passerelle.tutoring.HelpLine;
import org.passerelle.tutoring.Reason;

/** Who may need the trainer today, and what waits to be marked; {@code helpList} on the trainers' first page. */
@Named
@RequestScoped
public class HelpList {
    private static final int MOST = 3;

    @Inject
    Following following;

    @Inject
    Marking marking;

    @Inject
    Moderating moderating;

    @Nullable
    private Long reported;

    @Nullable
    private List<Group> groups;

    @Nullable
    private List<WorkLine> waiting;

    /** The first learners with one reason, and how many there are in all. */
    public record Group(Reason reason, long total, List<HelpLine> lines) {}

    /** The reasons that somebody has, the most pressing first. */
    public List<Group> getGroups() {
        if (groups == null) {
            Map<Reason, Long> counts = following.helpCounts();
            groups = Arrays.stream(Reason.values())
                    .filter(reason -> counts.getOrDefault(reason, 0L) > 0)
                    .map(reason -> new Group(
                            reason,
                            counts.getOrDefault(reason, 0L),
                            following.help(null, reason, 1, MOST).items()))
                    .toList();
        }
        return groups;
    }

    /** How many may need help in all; who has two reasons counts twice. */
    public long getTotal() {
        return getGroups().stream().mapToLong(Group::total).sum();
    }

    /** How much waits for a moderator. */
    public long getReported() {
        if (reported == null) {
            reported = moderating.queue(1).total();
        }
        return reported;
    }

    /** The works that wait, those handed in first first. */
    public List<WorkLine> getWaiting() {
        if (waiting == null) {
            waiting = marking.waiting();
        }
        return waiting;
    }
}
