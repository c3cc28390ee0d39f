package org.passerelle.demand;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A draft of which every field was found in order, made by {@link DraftChecks}. */
record CheckedDraft(
        String title,
        String text,
        DemandKind kind,
        int openings,
        String zoneCode,
        @Nullable String communeCode,
        @Nullable String occupationUri,
        YearMonth neededFrom,
        LocalDate validThrough,
        List<SkillAsk> skills) {
    CheckedDraft {
        skills = List.copyOf(skills);
    }
}
