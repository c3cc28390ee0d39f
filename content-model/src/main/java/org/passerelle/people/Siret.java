package org.passerelle.people;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Refusal;

/**
 * The number of an establishment in the French register of enterprises: the 9 digits of the enterprise (SIREN) and 5 of
 * the establishment, the last of them a Luhn key over all 14. The establishments of La Poste, being too many, follow
 * another rule (INSEE): the sum of their digits is a multiple of 5; its head office keeps the key.
 *
 * @param digits 14 digits
 */
public record Siret(String digits) {
    private static final String LA_POSTE = "356000000";
    private static final String LA_POSTE_HEAD_OFFICE = "35600000000048";

    /**
     * Checks the digits.
     *
     * @throws Refusal beside the field {@code siret} when they are not 14 or their key is wrong
     */
    public Siret {
        if (!digits.matches("[0-9]{14}")) {
            throw Refusal.of("siret", "people.siretLength");
        }
        if (!keyHolds(digits)) {
            throw Refusal.of("siret", "people.siretWrong");
        }
    }

    /**
     * The number as somebody typed it, with spaces, dots or hyphens anywhere.
     *
     * @throws Refusal beside the field {@code siret} when it is none
     */
    public static Siret of(@Nullable String typed) {
        String bare = typed == null ? "" : typed.replaceAll("[\\s\\p{Z}.\\-]", "");
        return new Siret(bare);
    }

    /** The number of the enterprise in what somebody typed, a SIRET or a SIREN; empty when it is neither. */
    public static Optional<String> sirenIn(@Nullable String typed) {
        String bare = typed == null ? "" : typed.replaceAll("[\\s\\p{Z}.\\-]", "");
        if (bare.matches("[0-9]{9}")) {
            return Optional.of(bare).filter(siren -> !siren.equals("000000000") && luhn(siren) % 10 == 0);
        }
        boolean holds = bare.matches("[0-9]{14}") && keyHolds(bare);
        return holds ? Optional.of(bare.substring(0, 9)) : Optional.empty();
    }

    /** The number of the enterprise, 9 digits. */
    public String siren() {
        return digits.substring(0, 9);
    }

    /** Grouped for reading: {@code 356 000 000 00048}. */
    public String grouped() {
        return digits.substring(0, 3)
                + ' '
                + digits.substring(3, 6)
                + ' '
                + digits.substring(6, 9)
                + ' '
                + digits.substring(9);
    }

    private static boolean keyHolds(String digits) {
        if (digits.startsWith("000000000")) {
            return false;
        }
        boolean byFive = digits.startsWith(LA_POSTE) && !digits.equals(LA_POSTE_HEAD_OFFICE);
        return byFive ? digits.chars().map(c -> c - '0').sum() % 5 == 0 : luhn(digits) % 10 == 0;
    }

    /** Every second digit from the right but one counts double, its own digits summed. */
    private static int luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit : 2 * digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum;
    }

    @Override
    public String toString() {
        return digits;
    }
}
