package org.passerelle.credential.paper;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * The shapes that Arabic letters take beside each other, for a font without a shaping engine: the presentation forms of
 * Unicode, chapter 9.2. Which letter joins how follows from which of the forms it has.
 */
final class ArabicForms {
    private static final String LAM = "\u0644";
    private static final Map<String, String> FORMS = forms();

    private ArabicForms() {}

    /** The text with each letter in the shape that its neighbours ask for; other scripts are left alone. */
    static String shaped(String text) {
        if (text.codePoints().noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC)) {
            return text;
        }
        StringBuilder shaped = new StringBuilder();
        boolean joined = false;
        int at = 0;
        while (at < text.length()) {
            if (isMark(text.charAt(at))) {
                shaped.append(text.charAt(at++));
                continue;
            }
            String unit = unit(text, at);
            at += unit.length();
            boolean onwards = FORMS.containsKey(unit + " INITIAL") && joins(text, at);
            boolean back = joined && FORMS.containsKey(unit + " FINAL");
            String form = back ? onwards ? " MEDIAL" : " FINAL" : onwards ? " INITIAL" : " ISOLATED";
            shaped.append(FORMS.getOrDefault(unit + form, unit));
            joined = onwards;
        }
        return shaped.toString();
    }

    /** One letter, or lam and the alef after it, which are written as one. */
    private static String unit(String text, int at) {
        String two = text.substring(at, Math.min(text.length(), at + 2));
        return FORMS.containsKey(two + " ISOLATED")
                ? two
                : text.substring(at, at + Character.charCount(text.codePointAt(at)));
    }

    private static boolean joins(String text, int from) {
        int at = from;
        while (at < text.length() && isMark(text.charAt(at))) {
            at++;
        }
        return at < text.length() && FORMS.containsKey(text.charAt(at) + " FINAL");
    }

    private static boolean isMark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static Map<String, String> forms() {
        Map<String, String> forms = new HashMap<>();
        for (char c = '\uFB50'; c <= '\uFEFC'; c++) {
            String name = Character.isDefined(c) ? Character.getName(c) : null;
            String letters = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
            boolean isLetter = letters.length() == 1 || (c >= '\uFEF5' && letters.startsWith(LAM));
            if (name != null && name.endsWith(" FORM") && isLetter) {
                String form = name.substring(0, name.length() - " FORM".length());
                forms.put(letters + form.substring(form.lastIndexOf(' ')), String.valueOf(c));
            }
        }
        return Map.copyOf(forms);
    }
}
