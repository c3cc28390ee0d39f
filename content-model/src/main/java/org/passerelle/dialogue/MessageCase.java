package org.passerelle.dialogue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.passerelle.discussion.Act;
import org.passerelle.discussion.PostState;
import org.passerelle.discussion.ReportReason;
import org.passerelle.kernel.LocalizedText;

/**
 * A message that somebody reported, or may report, with what became of it.
 *
 * @param enrolment the place about which the conversation is
 * @param title of the course
 * @param message the message; without its text for who may not read it any more
 * @param before what was said just before, for who decides alone
 * @param after what was said just after, for who decides alone
 * @param steps what was decided, in order, as far as the reader may know
 * @param reports what was reported: all of it for who decides, one's own for who reported
 */
public record MessageCase(
        UUID enrolment,
        LocalizedText title,
        DialogueView.Said message,
        PostState state,
        List<DialogueView.Said> before,
        List<DialogueView.Said> after,
        List<Step> steps,
        List<Report> reports) {
    /** Copies the lists. */
    public MessageCase {
        before = List.copyOf(before);
        after = List.copyOf(after);
        steps = List.copyOf(steps);
        reports = List.copyOf(reports);
    }

    /** Whether an open report waits for a decision. */
    public boolean isReported() {
        return reports.stream().anyMatch(Report::open);
    }

    /** Whether it is the reader's, hidden, and was never appealed: an appeal is possible once. */
    public boolean isAppealable() {
        return message.mine()
                && state == PostState.HIDDEN
                && steps.stream().noneMatch(step -> step.act() == Act.APPEALED);
    }

    /** One step of its moderation. @param by the name of who did it; empty where the reader need not know */
    public record Step(Act act, String by, String reason, Instant at) {}

    /** What somebody said of it. @param by their name; empty where the reader need not know */
    public record Report(String by, ReportReason reason, String words, Instant at, boolean open) {}
}
