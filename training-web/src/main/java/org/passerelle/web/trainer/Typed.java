package org.passerelle.web.trainer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
