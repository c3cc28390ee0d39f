package org.passerelle.demand;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A demand as it is shown.
 *
 * @param commune INSEE's code, if it is known
 * @param occupationUri the occupation, if one was named
 * @param observedAt when it was posted
 * @param validThrough the last day on which it counts
 * @param endedAs why it ended; empty while it lives, and when its time was simply over
 * @param aliveAt when the employer last said that it holds
 * @param reminders how many reminders are unanswered, 0 to 3
 * @param cluster what it shares with the demands that are one posting with it; they count once
 * @param version to be handed back with an edit
 */
public record DemandView(
        UUID id,
        Employer employer,
        String title,
        String text,
        DemandKind kind,
        int openings,
        String zoneCode,
        Optional<String> commune,
        Optional<String> occupationUri,
        YearMonth neededFrom,
        Instant observedAt,
        LocalDate validThrough,
        DemandStatus status,
        Optional<EndedAs> endedAs,
        Trust trust,
        Instant aliveAt,
        int reminders,
        UUID cluster,
        List<SkillAsk> skills,
        DemandSource source,
        long version) {
    /** Copies the skills. */
    public DemandView {
        skills = List.copyOf(skills);
    }

    /** Whether it counts. */
    public boolean isOpen() {
        return status == DemandStatus.OPEN;
    }

    /** Whether it can be changed. */
    public boolean isAlive() {
        return status.isAlive();
    }
}
