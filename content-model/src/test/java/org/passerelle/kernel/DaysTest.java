package org.passerelle.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** Days as they are written in each language. */
class DaysTest {
    @Test
    void theFirstOfAMonthIsPremierInFrenchAlone() {
        LocalDate first = LocalDate.of(2026, 12, 1);
        assertEquals("1er décembre 2026", Days.day(Language.FR).format(first));
        assertEquals("2 décembre 2026", Days.day(Language.FR).format(first.plusDays(1)));
        assertEquals("31 décembre 2026", Days.day(Language.FR).format(first.plusDays(30)));
        assertEquals("1 December 2026", Days.day(Language.EN).format(first));
        assertEquals("mardi 1er décembre", Days.weekday(Language.FR).format(first));
        assertEquals(
                "mardi 1er décembre, 09:05",
                Days.weekdayAndTime(Language.FR).format(LocalDateTime.of(2026, 12, 1, 9, 5)));
        assertEquals(
                "mardi 1er décembre 2026, 09:05",
                Days.weekdayYearAndTime(Language.FR).format(LocalDateTime.of(2026, 12, 1, 9, 5)));
        assertEquals(
                "Tuesday 1 December 2026, 09:05",
                Days.weekdayYearAndTime(Language.EN).format(LocalDateTime.of(2026, 12, 1, 9, 5)));
    }
}
