package org.passerelle.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.kernel.Refusal;

/** Quiet hours and digests go by the person's clock: across midnight, and when clocks are put forward and back. */
class RhythmTest {
    private static NoticeRhythm of(String zone, int from, int to, int digest) {
        NoticeRhythm rhythm = new NoticeRhythm(UUID.randomUUID());
        rhythm.choose(new RhythmDraft(zone, from, to, digest));
        return rhythm;
    }

    private static Instant paris(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Europe/Paris")).toInstant();
    }

    @Test
    void quietHoursReachAcrossMidnight() {
        NoticeRhythm usual = of("Europe/Paris", 20, 8, 8);
        assertEquals(paris("2026-11-23T19:59"), usual.afterQuiet(paris("2026-11-23T19:59")));
        assertEquals(paris("2026-11-24T08:00"), usual.afterQuiet(paris("2026-11-23T20:00")));
        assertEquals(paris("2026-11-24T08:00"), usual.afterQuiet(paris("2026-11-24T00:30")));
        assertEquals(paris("2026-11-24T08:00"), usual.afterQuiet(paris("2026-11-24T08:00")));
        NoticeRhythm noon = of("Europe/Paris", 12, 14, 8);
        assertEquals(paris("2026-11-24T14:00"), noon.afterQuiet(paris("2026-11-24T13:00")));
        assertFalse(noon.isQuiet(paris("2026-11-24T23:00")));
        assertFalse(of("Europe/Paris", 5, 5, 5).isQuiet(paris("2026-11-24T05:00")), "none are wanted");
    }

    @Test
    void theDigestComesAtItsHourAlsoWhenClocksChange() {
        NoticeRhythm usual = of("Europe/Paris", 20, 8, 8);
        assertEquals(paris("2026-11-24T08:00"), usual.nextDigest(paris("2026-11-23T08:00")));
        // Clocks go forward on 29 March and back on 25 October: the day has 23 hours, then 25.
        assertEquals(Instant.parse("2026-03-29T06:00:00Z"), usual.nextDigest(Instant.parse("2026-03-28T07:00:00Z")));
        assertEquals(Instant.parse("2026-10-25T07:00:00Z"), usual.nextDigest(Instant.parse("2026-10-24T06:00:00Z")));
        assertEquals(Instant.parse("2026-03-29T06:00:00Z"), usual.afterQuiet(Instant.parse("2026-03-28T20:00:00Z")));
        NoticeRhythm night = of("Europe/Paris", 8, 9, 2);
        assertEquals(
                Instant.parse("2026-03-29T01:00:00Z"),
                night.nextDigest(Instant.parse("2026-03-28T12:00:00Z")),
                "two o’clock is not there that night: three is");
        Instant first = night.nextDigest(Instant.parse("2026-10-24T12:00:00Z"));
        assertEquals(Instant.parse("2026-10-25T00:00:00Z"), first, "two o’clock is there twice: the first one");
        night.mailed(true, first);
        assertEquals(Instant.parse("2026-10-26T01:00:00Z"), night.nextDigest(first.plusSeconds(1800)));
    }

    @Test
    void aDayHasOneDigestAndOverseasIsElsewhere() {
        NoticeRhythm usual = of("Europe/Paris", 20, 8, 8);
        usual.mailed(true, paris("2026-11-23T08:01"));
        assertTrue(usual.hadDigest(paris("2026-11-23T19:00")));
        usual.choose(new RhythmDraft("Europe/Paris", 20, 8, 18));
        assertEquals(paris("2026-11-24T18:00"), usual.nextDigest(paris("2026-11-23T09:00")));
        NoticeRhythm nouméa = of("Pacific/Noumea", 20, 8, 8);
        assertEquals(Instant.parse("2026-11-22T21:00:00Z"), nouméa.nextDigest(Instant.parse("2026-11-22T12:00:00Z")));
        assertEquals(
                "notice.hourIsQuiet",
                assertThrows(Refusal.class, () -> of("Europe/Paris", 20, 8, 7)).code());
        assertEquals(
                "notice.zoneUnknown",
                assertThrows(Refusal.class, () -> of("Mars/Olympus", 20, 8, 9)).code());
        assertEquals(
                "notice.hourUnknown",
                assertThrows(Refusal.class, () -> of("Europe/Paris", 24, 8, 9)).code());
    }
}
