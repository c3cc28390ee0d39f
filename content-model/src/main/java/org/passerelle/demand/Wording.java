package org.passerelle.demand;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.passerelle.kernel.Text;

/**
 * The wording of an ad, as two ads are compared: the set of its runs of five words, without the sentences that stand in
 * every ad. How alike two are is the share of runs that they have in common (Jaccard). To find the alike ones among
 * many, 128 minima of hashes stand for the set (MinHash, Broder 1997), cut into 16 bands of 8 that are looked up: of
 * ads alike by 0.8, 95 % share a band; of ads alike by 0.4, 1 %.
 */
final class Wording {
    /** From here on two ads are one. */
    static final double SAME = 0.8;
    /** With fewer runs than these a text says too little to tell a repeated ad from another of the trade. */
    static final int LEAST_RUNS = 25;

    static final int BANDS = 16;
    private static final int ROWS = 8;
    private static final int RUN = 5;
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?;])\\s+|[\\n\\r•·]+");
    private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern USUAL = Pattern.compile(
            "handicap|egalite des chances|diversite|discrimination|equal opportunit|race, |religion|orientation sexuelle"
                    + "|candidature|postule|cv et lettre|lettre de motivation|apply now|your application|recrutement"
                    + "|rejoignez|qui sommes|a propos de|about us|join us|notre groupe|nos valeurs|our values"
                    + "|tickets? restaurant|mutuelle|avantages|benefits|rgpd|donnees personnelles|privacy");

    private final Set<Long> runs;

    private Wording(Set<Long> runs) {
        this.runs = runs;
    }

    static Wording of(String text) {
        List<String> words = new ArrayList<>();
        for (String sentence : SENTENCE.split(Text.fold(text))) {
            if (!USUAL.matcher(sentence).find()) {
                Arrays.stream(WORD.split(sentence)).filter(w -> !w.isEmpty()).forEach(words::add);
            }
        }
        Set<Long> runs = new HashSet<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            long run = 0;
            for (int j = i; j < i + RUN; j++) {
                run = run * 0x100000001B3L + words.get(j).hashCode();
            }
            runs.add(run);
        }
        return new Wording(runs);
    }

    /** Whether there is enough of it to be compared. */
    boolean isTelling() {
        return runs.size() >= LEAST_RUNS;
    }

    /** The share of runs in common, 0 to 1. */
    double alike(Wording other) {
        if (runs.isEmpty() || other.runs.isEmpty()) {
            return 0;
        }
        long shared = runs.stream().filter(other.runs::contains).count();
        return (double) shared / (runs.size() + other.runs.size() - shared);
    }

    /**
     * The keys under which alike ads of one place meet.
     *
     * @param place ads of different places never meet
     */
    List<Long> bands(String place) {
        List<Long> keys = new ArrayList<>(BANDS);
        for (int band = 0; band < BANDS; band++) {
            long key = mix(place.hashCode() * 31L + band);
            for (int row = 0; row < ROWS; row++) {
                key = mix(key ^ least(mix(band * ROWS + row + 1L)));
            }
            keys.add(key);
        }
        return keys;
    }

    private long least(long seed) {
        long least = Long.MAX_VALUE;
        for (long run : runs) {
            least = Math.min(least, mix(run ^ seed));
        }
        return least;
    }

    /** The finaliser of SplitMix64, which spreads near numbers far apart. */
    private static long mix(long number) {
        long z = number + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** How alike two titles are, 0 to 1: the share of pairs of letters in common (Dice). */
    static double titles(String one, String other) {
        Set<String> first = pairs(one);
        Set<String> second = pairs(other);
        if (first.isEmpty() || second.isEmpty()) {
            return Text.fold(one).equals(Text.fold(other)) ? 1 : 0;
        }
        long shared = first.stream().filter(second::contains).count();
        return 2.0 * shared / (first.size() + second.size());
    }

    private static Set<String> pairs(String title) {
        String bare = WORD.matcher(Text.fold(title)).replaceAll(" ").strip();
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= bare.length(); i++) {
            pairs.add(bare.substring(i, i + 2));
        }
        return pairs;
    }
}
