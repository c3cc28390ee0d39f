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
 * @param occupationUri the occupation, if one was named
 * @param observedAt when it was posted
 * @param validThrough the last day on which it counts
 * @param version to be handed back with an edit
 */
public record DemandView(
        UUID id,
        UUID organisation,
        String title,
        String text,
        DemandKind kind,
        int openings,
        String zoneCode,
        Optional<String> occupationUri,
        YearMonth neededFrom,
        Instant observedAt,
        LocalDate validThrough,
        DemandStatus status,
        List<SkillAsk> skills,
        DemandSource source,
        long version) {
    /** Copies the skills. */
    public DemandView {
        skills = List.copyOf(skills);
    }

    /** Whether it counts and can be changed. */
    public boolean isOpen() {
        return status == DemandStatus.OPEN;
    }
}
