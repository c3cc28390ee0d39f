package org.passerelle.assessment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.passerelle.kernel.LocalizedText;

/** Scores answers. Pure: the same item and answer give the same score, whoever asks and whenever. */
public final class Scorer {
    private static final int FORGIVEN_FROM = 6;
    private static final double EPSILON = 1e-9;

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
     * </ul>
     *
     * @return 0 to 1
     * @throws ClassCastException when the answer was not read for this kind of item
     */
    public static double score(Item item, Answer answer) {
        if (item instanceof SingleChoice choice) {
            return chosen(choice.options(), (Answer.Chosen) answer);
        }
        if (item instanceof MultipleChoice choice) {
            return chosen(choice.options(), (Answer.Chosen) answer);
        }
        String typed = ((Answer.Typed) answer).text();
        if (item instanceof Numeric numeric) {
            return within(numeric, typed) ? 1 : 0;
        }
        return accepted((ShortText) item, typed) ? 1 : 0;
    }

    private static double chosen(List<Choice> options, Answer.Chosen answer) {
        long correct = options.stream().filter(Choice::correct).count();
        long hits =
                answer.options().stream().filter(i -> options.get(i).correct()).count();
        long misses = answer.options().size() - hits;
        return Math.max(0, (double) (hits - misses) / correct);
    }

    private static boolean within(Numeric item, String typed) {
        Optional<Answers.Measured> measured = Answers.number(typed);
        if (measured.isEmpty()) {
            return false;
        }
        String unit = measured.get().unit();
        boolean unitFits = unit.isEmpty() || Answers.bare(unit).equals(Answers.bare(item.unit()));
        double off = Math.abs(measured.get().number() - item.answer());
        return unitFits && off <= item.tolerance() + EPSILON * Math.max(1, Math.abs(item.answer()));
    }

    private static boolean accepted(ShortText item, String typed) {
        String answer = withoutArticle(Answers.bare(typed));
        return item.accepted().values().stream()
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
     * What to say of an answer: of a choice, what is said of the options chosen; and what is said of the item.
     *
     * @return texts in order; none when nobody wrote any
     */
    public static List<LocalizedText> feedback(Item item, Answer answer) {
        List<LocalizedText> said = new ArrayList<>();
        List<Choice> options = item instanceof SingleChoice single
                ? single.options()
                : item instanceof MultipleChoice multiple ? multiple.options() : List.of();
        if (answer instanceof Answer.Chosen chosen) {
            chosen.options().stream()
                    .sorted()
                    .forEach(i -> said.add(options.get(i).feedback()));
        }
        said.add(item.feedback());
        said.removeIf(LocalizedText::isEmpty);
        return said;
    }
}
