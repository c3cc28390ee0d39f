package org.passerelle.skills.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Teaches gate, taggers and judge from the sentences of ads in which the words that name a skill are marked. Each
 * sentence is judged by ones that were taught with those of other ads.
 */
final class GateLessons {
    /** No part is left out. */
    static final int NONE = -1;

    private static final int PARTS = 5;
    private static final int TREES = 60;
    private static final int EPOCHS = 12;
    private static final int TAGGER_EPOCHS = 6;

    private final List<Corpus.Marked> sentences;
    private final Vectors vectors;
    private final List<Asked> silent = new ArrayList<>();
    private final List<Asked> speaking = new ArrayList<>();

    GateLessons(List<Corpus.Marked> sentences, Vectors vectors) {
        this.sentences = sentences;
        this.vectors = vectors;
    }

    Gate gate(int without) {
        GateTrainer trainer = new GateTrainer();
        sentences.stream().filter(s -> s.part(PARTS) != without).forEach(s -> trainer.add(s.text(), s.speaks()));
        return trainer.train(EPOCHS);
    }

    Taggers taggers(int without) {
        return new Taggers(
                tagger(without, Corpus.Marked::named),
                tagger(without, Corpus.Marked::doing),
                tagger(without, Corpus.Marked::knowing));
    }

    private Tagger tagger(int without, Function<Corpus.Marked, List<int[]>> looksFor) {
        TaggerTrainer trainer = new TaggerTrainer();
        for (Corpus.Marked sentence : sentences) {
            if (sentence.part(PARTS) != without) {
                List<Tagger.Word> words = Tagger.words(sentence.text(), vectors);
                List<int[]> places = looksFor.apply(sentence);
                trainer.add(
                        words,
                        words.stream()
                                .map(w -> places.stream().anyMatch(p -> p[0] < w.to() && w.from() < p[1]))
                                .toList());
            }
        }
        return trainer.train(TAGGER_EPOCHS);
    }

    /** Learns the judge, and gives its odds to {@code own}, which were scored before, and to all sentences of here. */
    Forest judge(Space space, Forest forest, List<Asked> own, Gate whole) {
        List<float[]> known = new ArrayList<>();
        List<Asked> all = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            Gate gate = gate(part);
            Space other = new Space(space, taggers(part));
            Signals signals = new Signals(other);
            for (Corpus.Marked sentence : sentences) {
                if (sentence.part(PARTS) == part) {
                    Asked asked =
                            Asked.of(sentence.text(), Set.of(), other, signals).score(forest);
                    known.add(Judge.signals(asked.text, gate.odds(asked.text), asked.sentence, asked.candidates));
                    all.add(asked.shortened());
                }
            }
        }
        List<Corpus.Marked> ordered = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            int wanted = part;
            sentences.stream().filter(s -> s.part(PARTS) == wanted).forEach(ordered::add);
        }
        for (int part = 0; part < PARTS; part++) {
            Forest others = judge(ordered, known, part);
            for (int i = 0; i < all.size(); i++) {
                if (ordered.get(i).part(PARTS) == part) {
                    all.get(i).odds = others.score(known.get(i));
                    (ordered.get(i).speaks() ? speaking : silent).add(all.get(i));
                }
            }
        }
        Forest judge = judge(ordered, known, NONE);
        for (Asked asked : own) {
            asked.odds =
                    judge.score(Judge.signals(asked.text, whole.odds(asked.text), asked.sentence, asked.candidates));
        }
        return judge;
    }

    private static Forest judge(List<Corpus.Marked> sentences, List<float[]> known, int without) {
        ForestTrainer trainer = new ForestTrainer(Judge.SIGNALS);
        List<float[]> rows = new ArrayList<>();
        List<Boolean> speaks = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            if (sentences.get(i).part(PARTS) != without) {
                rows.add(known.get(i));
                speaks.add(sentences.get(i).speaks());
            }
        }
        trainer.add(rows, speaks, 1);
        return trainer.trainOdds(TREES);
    }

    /** The sentences in which nothing is marked. */
    List<Asked> silent() {
        return silent;
    }

    /** Which part, in a hundred, of those in which something is marked passes by a curve. */
    double passing(float[] curve) {
        long kept = speaking.stream()
                .filter(a -> Calibration.passing(a, curve[4]) > curve[5])
                .count();
        return 100.0 * kept / speaking.size();
    }
}
