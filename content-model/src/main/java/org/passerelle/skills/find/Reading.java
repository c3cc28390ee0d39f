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
    private final List<Terms.Term> terms;
    private final List<float[]> parts;
    private final float[] naming;

    private Reading(Space space, List<Terms.Term> terms, List<Tagger.Word> words) {
        this.space = space;
        this.terms = terms;
        parts = terms.stream().map(t -> space.vectors.part(t.stem())).toList();
        naming = naming(words);
    }

    static Sentence of(String text, Space space) {
        ConceptIndex index = space.index;
        List<Terms.Term> terms = Terms.of(text, index.language);
        List<Tagger.Word> words = Tagger.words(text, space.vectors);
        Reading reading = new Reading(space, terms, words);
        int[] stems = terms.stream().mapToInt(t -> index.stem(t.stem())).toArray();
        int[] distinct = Arrays.stream(stems).filter(s -> s >= 0).distinct().toArray();
        float weight = 0;
        for (int stem : distinct) {
            weight += index.idf[stem];
        }
        int[] grams = Grams.of(text);
        float gramWeight = 0;
        for (int gram : grams) {
            gramWeight += index.gramWeight(gram);
        }
        return new Sentence(
                terms,
                stems,
                distinct,
                weight,
                grams,
                gramWeight,
                reading.parts,
                reading.parts.stream().map(p -> Vectors.unit(p.clone())).toList(),
                Vectors.of(reading.parts, 0, terms.size()),
                reading.windows(),
                reading.naming,
                reading.namings(),
                reading.namingVector(),
                space.kin.of(terms),
                space.tagger.summary(words));
    }

    private List<float[]> windows() {
        List<float[]> windows = new ArrayList<>();
        for (int i = 0; i == 0 || i + WINDOW <= parts.size(); i += 2) {
            windows.add(Vectors.of(parts, i, Math.min(parts.size(), i + WINDOW)));
        }
        return windows;
    }

    /** What the tagger says of the written word in which each term stands. */
    private float[] naming(List<Tagger.Word> words) {
        float[] found = new float[terms.size()];
        int word = 0;
        for (int i = 0; i < found.length; i++) {
            while (word + 1 < words.size()
                    && words.get(word + 1).from() <= terms.get(i).from()) {
                word++;
            }
            found[i] = words.isEmpty() ? 0.5f : (float) (1 / (1 + Math.exp(-space.tagger.odds(words.get(word)))));
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
