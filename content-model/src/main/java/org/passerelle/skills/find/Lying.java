package org.passerelle.skills.find;

import java.util.List;

/** How close the candidates for a sentence lie to it, to its stretches, and to one another. */
final class Lying {
    private final Space space;
    private final Columns concepts = new Columns();
    private final Columns labels = new Columns();
    private float[] dots = new float[0];

    Lying(Space space) {
        this.space = space;
    }

    /** Sets the signals of the candidates that vectors give. */
    void measure(Sentence sentence, List<Candidate> all) {
        concepts.clear(all.size());
        labels.clear(all.size());
        dots = new float[all.size()];
        for (Candidate candidate : all) {
            concepts.add(space.concepts, candidate.concept * Vectors.SIZE);
            labels.add(space.labels, candidate.concept * Vectors.SIZE);
        }
        most(all, List.of(sentence.vector()), 14, 30);
        most(all, sentence.windows(), 15, 31);
        most(all, sentence.namings(), 46, 47);
        most(all, List.of(sentence.namingVector()), 48, 49);
    }

    private void most(List<Candidate> all, List<float[]> stretches, int ofConcept, int ofLabel) {
        for (Candidate candidate : all) {
            candidate.signals[ofConcept] = -1;
            candidate.signals[ofLabel] = -1;
        }
        for (float[] stretch : stretches) {
            keep(all, concepts, stretch, ofConcept);
            keep(all, labels, stretch, ofLabel);
        }
    }

    private void keep(List<Candidate> all, Columns columns, float[] stretch, int signal) {
        columns.dots(stretch, dots);
        for (int i = 0; i < dots.length; i++) {
            float[] s = all.get(i).signals;
            s[signal] = Math.max(s[signal], dots[i]);
        }
    }

    /** How well each of the measured agrees with some of them, on average of so many. */
    void agree(List<Candidate> all, List<Candidate> some, int many, int signal) {
        float[] own = new float[Vectors.SIZE];
        for (Candidate one : some) {
            System.arraycopy(space.concepts, one.concept * Vectors.SIZE, own, 0, own.length);
            concepts.dots(own, dots);
            for (int i = 0; i < dots.length; i++) {
                Candidate candidate = all.get(i);
                candidate.signals[signal] += candidate == one ? 0 : dots[i] / many;
            }
        }
    }
}
