package org.passerelle.skills.find;

import java.util.List;
import java.util.stream.IntStream;

/** All concepts of one language by their words and by where they lie; made once, read by many threads. */
final class Space {
    final ConceptIndex index;
    final Vectors vectors;
    /** Where each concept lies: where its labels do on average. */
    final float[] concepts;

    /** The same side by side. */
    final Columns columns;
    /** Where each preferred label lies. */
    final float[] labels;

    final Kin kin;
    final Taggers taggers;
    /** Where each stem lies. */
    final float[] stems;

    Space(ConceptIndex index, Vectors vectors, Kin kin, Taggers taggers) {
        this.index = index;
        this.vectors = vectors;
        this.kin = kin;
        this.taggers = taggers;
        int count = index.concepts.size();
        concepts = new float[count * Vectors.SIZE];
        labels = new float[count * Vectors.SIZE];
        IntStream.range(0, count).forEach(this::place);
        columns = Columns.of(concepts);
        stems = new float[index.idf.length * Vectors.SIZE];
        for (int stem = 0; stem < index.idf.length; stem++) {
            float[] own = Vectors.unit(vectors.part(index.stem(stem)));
            System.arraycopy(own, 0, stems, stem * Vectors.SIZE, Vectors.SIZE);
        }
    }

    /** The same with other taggers. */
    Space(Space other, Taggers taggers) {
        index = other.index;
        vectors = other.vectors;
        kin = other.kin;
        this.taggers = taggers;
        concepts = other.concepts;
        columns = other.columns;
        labels = other.labels;
        stems = other.stems;
    }

    private void place(int concept) {
        float[] sum = new float[Vectors.SIZE];
        List<String> all = index.concepts.get(concept).labels();
        for (int l = 0; l < all.size(); l++) {
            float[] one = vectors.of(Terms.of(all.get(l), index.language).stream()
                    .map(Terms.Term::stem)
                    .toList());
            for (int i = 0; i < sum.length; i++) {
                sum[i] += one[i];
            }
            if (l == 0) {
                System.arraycopy(one, 0, labels, concept * Vectors.SIZE, Vectors.SIZE);
            }
        }
        System.arraycopy(Vectors.unit(sum), 0, concepts, concept * Vectors.SIZE, Vectors.SIZE);
    }
}
