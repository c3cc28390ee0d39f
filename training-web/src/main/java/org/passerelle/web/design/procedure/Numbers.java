package org.passerelle.web.design.procedure;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Refusal;

/** Reads what was typed where a number is asked for. */
final class Numbers {
    private Numbers() {}

    /** @throws Refusal beside the field when it is no whole number */
    static int whole(String field, String typed) {
        double number = decimal(field, typed);
        if (number != Math.rint(number)) {
            throw Refusal.of(field, "design.wholeNumber");
        }
        return (int) number;
    }

    /** With a comma or a point. @throws Refusal beside the field when it is no number */
    static double decimal(String field, String typed) {
        String said = typed.replaceAll("[\\s\\u00A0\\u202F]", "").replace(',', '.');
        if (!said.matches("-?\\d{1,9}(\\.\\d{1,6})?")) {
            throw Refusal.of(field, said.isEmpty() ? "kernel.required" : "design.number");
        }
        return Double.parseDouble(said);
    }

    /** Null for nothing. @throws NotFound when it is no identifier */
    static @Nullable UUID id(String typed) {
        try {
            return typed.isBlank() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            throw new NotFound("identifier", typed);
        }
    }
}
