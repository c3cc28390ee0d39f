package org.passerelle.skills.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads a sentence as it is compared with the concepts of a space. */
final class Reading {
    private static final int WINDOW = 6;
    /** A stretch of words of which each is likelier than this to name a skill may name one. */
    private static final float LIKELY = 0.25f;
    /** A longer stretch is also taken piece by piece, for it may name several. */
    private static final int PIECE = 4;

    private final Space space;
    private final String text;
    private final List<Terms.Term> terms;
    private final List<Tagger.Word> words;
    private final int[] stems;
    private final float[] naming;
    private List<float[]> parts = List.of();

    private Reading(String text, Space space) {
        this.space = space;
        this.text = text;
        terms = Terms.of(text, space.index.language);
        words = Tagger.words(text, space.vectors);
        stems = terms.stream().mapToInt(t -> space.index.stem(t.stem())).toArray();
        naming = naming();
    }

    static Sentence of(String text, Space space) {
        return new Reading(text, space).sentence();
    }

    /** The words alone, held against all labels. */
    static void match(String text, Space space, Coverage coverage) {
        Reading reading = new Reading(text, space);
        int[] distinct = reading.distinct();
        coverage.match(distinct, Sentence.naming(distinct, reading.stems, reading.naming));
    }

    private int[] distinct() {
        return Arrays.stream(stems).filter(s -> s >= 0).distinct().toArray();
    }

    private Sentence sentence() {
        ConceptIndex index = space.index;
        int[] distinct = distinct();
        float weight = 0;
        for (int stem : distinct) {
            weight += index.idf[stem];
        }
        int[] grams = index.grams.of(text);
        parts = terms.stream().map(t -> space.vectors.part(t.stem())).toList();
        return new Sentence(
                terms,
                stems,
                distinct,
                weight,
                grams,
                index.grams.weigh(grams),
                parts,
                parts.stream().map(p -> Vectors.unit(p.clone())).toList(),
                Vectors.of(parts, 0, terms.size()),
                windows(),
                naming,
                namings(),
                namingVector(),
                space.kin.of(terms),
                space.taggers.summary(words));
    }

    private List<float[]> windows() {
        List<float[]> windows = new ArrayList<>();
        for (int i = 0; i == 0 || i + WINDOW <= parts.size(); i += 2) {
            windows.add(Vectors.of(parts, i, Math.min(parts.size(), i + WINDOW)));
        }
        return windows;
    }

    /** What the tagger says of the written word in which each term stands. */
    private float[] naming() {
        float[] found = new float[terms.size()];
        float[] odds = space.taggers.any().odds(words);
        int word = 0;
        for (int i = 0; i < found.length; i++) {
            while (word + 1 < words.size()
                    && words.get(word + 1).from() <= terms.get(i).from()) {
                word++;
            }
            found[i] = words.isEmpty() ? 0.5f : (float) (1 / (1 + Math.exp(-odds[word])));
        }
        return found;
    }

    private List<float[]> namings() {
        List<float[]> found = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= naming.length; i++) {
            boolean likely = i < naming.length && naming[i] > LIKELY;
            if (likely && from < 0) {
                from = i;
            } else if (!likely && from >= 0) {
                found.add(Vectors.of(parts, from, i));
                for (int piece = from; piece + 3 < i && i - from > PIECE; piece += 2) {
                    found.add(Vectors.of(parts, piece, Math.min(i, piece + PIECE)));
                }
                from = -1;
            }
        }
        return found;
    }

    private float[] namingVector() {
        float[] sum = new float[Vectors.SIZE];
        for (int i = 0; i < naming.length; i++) {
            for (int k = 0; k < sum.length; k++) {
                sum[k] += naming[i] * parts.get(i)[k];
            }
        }
        return Vectors.unit(sum);
    }
}
