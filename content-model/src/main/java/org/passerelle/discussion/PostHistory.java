package org.passerelle.discussion;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What became of something written.
 *
 * @param versions what stood there before, the last first
 * @param steps what moderators and the author did, in order
 * @param reports what others said of it, for moderators alone
 */
public record PostHistory(
        UUID thread,
        String title,
        Room room,
        PostView post,
        List<Version> versions,
        List<Step> steps,
        List<Report> reports) {
    /** Copies the lists. */
    public PostHistory {
        versions = List.copyOf(versions);
        steps = List.copyOf(steps);
        reports = List.copyOf(reports);
    }

    /** A text that stood there until a moment. */
    public record Version(String text, Instant until) {}

    /** One step of its moderation. @param by the name of who did it; empty where the reader need not know */
    public record Step(Act act, String by, String reason, Instant at) {}

    /** What somebody said of it. */
    public record Report(String by, ReportReason reason, String words, Instant at, boolean open) {}
}
