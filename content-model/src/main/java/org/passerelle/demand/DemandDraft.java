package org.passerelle.demand;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an employer says, as it was typed; the demand checks it.
 *
 * @param organisation who asks; null for one that was read elsewhere
 * @param title one line, at most 160 characters
 * @param text the ad, which may be empty; e-mail addresses and telephone numbers in it are not stored
 * @param openings how many people, 1 to 500
 * @param zoneCode the employment zone
 * @param communeCode INSEE's code of the commune, if known; it lies in the zone
 * @param occupationUri the occupation; null for the one that the title names, if it does
 * @param neededFrom the month from which; null for this one
 * @param validThrough the last day on which it counts; null for 90 days from now
 * @param skills 1 to 40 skills, each once
 */
public record DemandDraft(
        @Nullable UUID organisation,
        @Nullable String title,
        @Nullable String text,
        @Nullable DemandKind kind,
        @Nullable Integer openings,
        @Nullable String zoneCode,
        @Nullable String communeCode,
        @Nullable String occupationUri,
        @Nullable YearMonth neededFrom,
        @Nullable LocalDate validThrough,
        List<SkillAsk> skills,
        DemandSource source) {
    /** Copies the skills. */
    public DemandDraft {
        skills = List.copyOf(skills);
    }

    /** The same, counting until another day. */
    DemandDraft until(LocalDate lastDay) {
        return with(occupationUri, lastDay);
    }

    /** The same, as agents of an administration who lack these skills. */
    DemandDraft asNeed() {
        return new DemandDraft(
                organisation,
                title,
                text,
                DemandKind.TRAINING_NEED,
                openings,
                zoneCode,
                communeCode,
                occupationUri,
                neededFrom,
                validThrough,
                skills,
                DemandSource.ADMINISTRATION);
    }

    /** The same, for an occupation. */
    DemandDraft as(@Nullable String occupation) {
        return with(occupation, validThrough);
    }

    private DemandDraft with(@Nullable String occupation, @Nullable LocalDate lastDay) {
        return new DemandDraft(
                organisation,
                title,
                text,
                kind,
                openings,
                zoneCode,
                communeCode,
                occupation,
                neededFrom,
                lastDay,
                skills,
                source);
    }
}
