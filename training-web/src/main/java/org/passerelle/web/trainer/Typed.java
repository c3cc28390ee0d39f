package org.passerelle.web.trainer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.Refusal;

/**
 * Reads numbers, days and constants as people type them; what cannot be read is null, so that it is refused beside its
 * field.
 */
final class Typed {
    private Typed() {}

    static @Nullable Integer whole(String typed) {
        String digits = typed.replaceAll("[\\s\\u00a0\\u202f]", "");
        return digits.matches("-?\\d{1,9}") ? Integer.valueOf(digits) : null;
    }

    static @Nullable Double number(String typed) {
        String digits = typed.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.');
        return digits.matches("-?\\d{1,15}(\\.\\d{1,12})?") ? Double.valueOf(digits) : null;
    }

    /** @throws Refusal beside the field when something was typed that is no day */
    static @Nullable LocalDate day(String field, String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException e) {
            throw Refusal.of(field, "trainer.dayWrong");
        }
    }

    /** A moment as a field for date and time gives it, by the region's clock. @throws Refusal when it is none */
    static @Nullable Instant moment(String field, String typed) {
        try {
            return typed.isBlank()
                    ? null
                    : LocalDateTime.parse(typed.strip()).atZone(Clocks.ZONE).toInstant();
        } catch (DateTimeException e) {
            throw Refusal.of(field, "trainer.momentWrong");
        }
    }

    /** A moment as such a field takes it; empty for none. */
    static String moment(@Nullable Instant moment) {
        return moment == null
                ? ""
                : LocalDateTime.ofInstant(moment, Clocks.ZONE)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString();
    }

    static <E extends Enum<E>> @Nullable E constant(Class<E> type, String typed) {
        Optional<E> found = Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(typed))
                .findFirst();
        return found.orElse(null);
    }

    static String said(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
