package org.passerelle.demand;

import java.util.regex.Pattern;

/** Takes out of an ad what would name a person: e-mail addresses and telephone numbers. The rest stays as it is. */
final class PersonalData {
    private static final String GAP = "[…]";
    private static final Pattern EMAIL = Pattern.compile(
            "[\\p{L}0-9._%+'-]{1,64}\\s?(?:@|\\(at\\)|\\[at\\])\\s?[\\p{L}0-9-]{1,63}(?:\\.[\\p{L}0-9-]{1,63}){1,4}");
    private static final Pattern TELEPHONE = Pattern.compile(
            "(?<![\\d.,])(?:(?:\\+|00)\\d{1,3}[ .\\-/]?(?:\\(0\\)[ ]?)?\\d{1,3}(?:[ .\\-/]?\\d{2,4}){2,5}"
                    + "|0[1-9](?:[ .\\-/]?\\d{2}){4})(?!\\d)");

    private PersonalData() {}

    static String removed(String text) {
        return TELEPHONE.matcher(EMAIL.matcher(text).replaceAll(GAP)).replaceAll(GAP);
    }
}
