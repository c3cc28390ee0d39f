package org.passerelle.scale;

/** Numbers of enterprises that nobody has, with the right check digits (Luhn). */
final class Numbers {
    private Numbers() {}

    /** @param number 0 to 99,999,999 */
    static String siren(int number) {
        return checked("%08d".formatted(number));
    }

    static String siret(int number) {
        return checked(siren(number) + "0001");
    }

    private static String checked(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit * 2 : digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
