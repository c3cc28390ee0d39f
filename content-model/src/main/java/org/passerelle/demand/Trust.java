package org.passerelle.demand;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.passerelle.kernel.Text;

/**
 * How far a demand is trusted: the product of the factors of what is doubtful about it. One below {@link #LEAST} waits
 * for an administrator; others count by their trust.
 *
 * @param value 0 to 1
 * @param doubts what lowered it, in the order of their names
 */
public record Trust(double value, Set<Doubt> doubts) {
    /** The least trust with which a demand is shown and counted without having been looked at. */
    public static final double LEAST = 0.3;
    /** Nothing is doubtful. */
    static final Trust WHOLE = new Trust(1, Set.of());

    private static final int MANY_OPENINGS = 100;
    private static final long MANY_POSTINGS = 50;
    private static final long FLOOD = 200;
    private static final double MOST_A_MONTH = 25_000;
    private static final double MOST_AN_HOUR = 160;
    private static final Pattern MONEY = Pattern.compile(
            "western union|moneygram|carte pcs|coupon transcash|recharge neosurf|virement (?:prealable|d.avance)"
                    + "|(?:frais de dossier|frais d.inscription|droits d.entree|caution)[^.]{0,40}(?:\\d|verser|payer|regler)"
                    + "|(?:verser|payer|regler|avancer)[^.]{0,30}(?:frais de dossier|caution|frais d.inscription)"
                    + "|(?:registration|processing|training) fee|pay (?:us )?(?:a |the )?(?:deposit|fee)|up-?front (?:fee|payment)"
                    + "|recevez? l.argent sur votre compte|transfert d.argent sur votre compte");
    private static final Pattern MESSENGER = Pattern.compile(
            "(?:uniquement|seulement|exclusivement|only)[^.]{0,40}(?:whatsapp|telegram|signal|messenger)"
                    + "|(?:whatsapp|telegram|messenger)[^.]{0,30}(?:uniquement|seulement|exclusivement|only)");
    private static final Pattern PAY = Pattern.compile(
            "(\\d{1,3}(?:[ .\u00a0\u202f]?\\d{3})*|\\d+)(?:,\\d+)? ?(?:€|euros?|eur)\\b? ?(?:net |brut |nets |bruts )?"
                    + "(?:/|par |de l.|a |an? |per )?(heure|hour|h\\b|jour|day|semaine|week|mois|month)");

    /** Copies the doubts. */
    public Trust {
        doubts = Set.copyOf(doubts);
    }

    /**
     * What a demand deserves.
     *
     * @param lastDay how many demands its employer posted within a day before
     */
    static Trust of(CheckedDraft draft, Provenance from, long lastDay, boolean freeMailbox) {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        String said = Text.fold(draft.title() + "\n" + draft.text());
        add(doubts, Doubt.NO_SIRET, !from.employer().isNumbered());
        add(doubts, Doubt.FREE_MAILBOX, freeMailbox);
        add(doubts, Doubt.ASKS_FOR_MONEY, MONEY.matcher(said).find());
        add(doubts, Doubt.MESSENGER_ONLY, MESSENGER.matcher(said).find());
        add(doubts, Doubt.UNUSUAL_PAY, isUnusual(said));
        add(doubts, Doubt.MANY_OPENINGS, draft.openings() > MANY_OPENINGS);
        add(doubts, Doubt.MANY_POSTINGS, lastDay > MANY_POSTINGS);
        add(doubts, Doubt.FLOOD, lastDay > FLOOD);
        return new Trust(doubts.stream().mapToDouble(Doubt::factor).reduce(1, (a, b) -> a * b), doubts);
    }

    private static void add(Set<Doubt> doubts, Doubt doubt, boolean holds) {
        if (holds) {
            doubts.add(doubt);
        }
    }

    /** Whether more is promised by the hour, the day, the week or the month than all but a few are paid. */
    private static boolean isUnusual(String said) {
        Matcher pay = PAY.matcher(said);
        while (pay.find()) {
            String digits = pay.group(1).replaceAll("\\D", "");
            double amount = digits.length() > 9 ? Double.MAX_VALUE : Double.parseDouble(digits);
            double most =
                    switch (pay.group(2)) {
                        case "heure", "hour", "h" -> MOST_AN_HOUR;
                        case "jour", "day" -> MOST_A_MONTH / 20;
                        case "semaine", "week" -> MOST_A_MONTH / 4;
                        default -> MOST_A_MONTH;
                    };
            if (amount > most) {
                return true;
            }
        }
        return false;
    }

    /** Whether it waits for an administrator. */
    boolean isDoubtful() {
        return value < LEAST;
    }

    /** As it is stored. */
    String names() {
        return doubts.stream().sorted().map(Doubt::name).collect(Collectors.joining(" "));
    }

    static Trust stored(double value, String names) {
        return new Trust(
                value,
                Arrays.stream(names.split(" "))
                        .filter(n -> !n.isEmpty())
                        .map(Doubt::valueOf)
                        .collect(Collectors.toSet()));
    }
}
