package org.passerelle.notice;

import java.util.List;

/**
 * When somebody wants to be written to.
 *
 * @param zone whose clock it is, one of {@link #ZONES}
 * @param quietFrom the hour from which on nothing comes; the same as {@code quietTo} for no quiet hours
 * @param quietTo the hour from which on something may come again
 * @param digestHour the hour of the day's digest
 */
public record RhythmDraft(String zone, int quietFrom, int quietTo, int digestHour) {
    /** The clocks of France, here and overseas. */
    public static final List<String> ZONES = List.of(
            "Europe/Paris",
            "America/Martinique",
            "America/Guadeloupe",
            "America/Cayenne",
            "America/Miquelon",
            "Indian/Reunion",
            "Indian/Mayotte",
            "Pacific/Noumea",
            "Pacific/Wallis",
            "Pacific/Tahiti");

    /** What holds for who chose nothing. */
    public static final RhythmDraft USUAL = new RhythmDraft("Europe/Paris", 20, 8, 8);
}
