package org.passerelle.assessment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;

/** Scores answers. Pure: the same item and answer give the same score, whoever asks and whenever. */
public final class Scorer {
    private static final int FORGIVEN_FROM = 6;
    private static final double EPSILON = 1e-9;
    private static final double ALL = 100;

    private Scorer() {}

    /**
     * Scores an answer.
     *
     * <ul>
     *   <li>Single choice: 1 for the correct option, else 0.
     *   <li>Multiple choice: correct options chosen less wrong ones chosen, over the number of correct ones, never
     *       below 0 (the usual negative marking of partial credit, so that choosing all earns nothing).
     *   <li>Numeric: 1 within the tolerance, bounds included, else 0; a unit that is given must be the item's.
     *   <li>Short text: 1 when it is one of the accepted answers, case, accents, punctuation and a leading article
     *       aside; in an answer of six letters or more one letter may be wrong, missing, added or swapped.
     *   <li>Gaps, matching, categories: the share of gaps, pairs or entries that are right; a gap by the rules of short
     *       text, or by the right choice of its menu.
     *   <li>Ordering: Kendall's τ, never below 0 (see {@link Ordering}).
     *   <li>Hotspot: 1 for a point in a correct region, or that region by its name, else 0.
     *   <li>Numbers with drawn values: as numeric, with the number that the formula gives.
     * </ul>
     *
     * @return 0 to 1
     * @throws ClassCastException when the answer was not read for this kind of item
     */
    public static double score(Item item, Answer answer) {
        return item.body().score(answer);
    }

    /** The score of an answer less what the hints cost that were asked for, never below 0. */
    public static double score(Item item, Answer answer, int hints) {
        int cost = item.hints().stream().limit(hints).mapToInt(Hint::cost).sum();
        return Math.max(0, score(item, answer) - cost / ALL);
    }

    static boolean within(Numeric item, String typed) {
        Optional<Answers.Measured> measured = Answers.number(typed);
        if (measured.isEmpty()) {
            return false;
        }
        String unit = measured.get().unit();
        boolean unitFits = unit.isEmpty() || Answers.bare(unit).equals(Answers.bare(item.unit()));
        double off = Math.abs(measured.get().number() - item.answer());
        return unitFits && off <= item.tolerance() + EPSILON * Math.max(1, Math.abs(item.answer()));
    }

    static boolean accepted(Map<Language, List<String>> right, String typed) {
        String answer = withoutArticle(Answers.bare(typed));
        return right.values().stream()
                .flatMap(Collection::stream)
                .map(variant -> withoutArticle(Answers.bare(variant)))
                .anyMatch(variant -> answer.equals(variant) || isSlip(variant, answer));
    }

    private static String withoutArticle(String words) {
        return words.replaceFirst("^(l|le|la|les|un|une|des|du|de la|the|a|an) (?=.)", "");
    }

    private static boolean isSlip(String wanted, String typed) {
        return wanted.length() >= FORGIVEN_FROM
                && !wanted.chars().anyMatch(Character::isDigit)
                && Slip.isOne(wanted, typed);
    }

    /**
     * What to say of an answer: what its kind says of what was chosen, matched or filled in; and what is said of the
     * item.
     *
     * @return texts in order; none when nobody wrote any
     */
    public static List<LocalizedText> feedback(Item item, Answer answer) {
        List<LocalizedText> said = new ArrayList<>(item.body().said(answer));
        said.add(item.feedback());
        said.removeIf(LocalizedText::isEmpty);
        return said;
    }
}
