package org.passerelle.skills.find;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.passerelle.kernel.Language;

/**
 * What was learned for one language: where words lie, which sentences speak of skills, how signals are weighed, and how
 * sure a score is.
 *
 * @param judge weighs what is known of a sentence; without a tree the gate alone decides
 * @param text weighs the signals of a sentence
 * @param label weighs those of a short text that may be a label itself
 * @param curve the slopes of score and gate and the offset of the logistic curve to probability; the least probability
 *     to be shown; how much the best score counts beside the gate, and what both must reach for anything to be shown;
 *     of how many stems a label must be to be shown wherever it stands word by word
 */
record Model(
        Vectors vectors, Kin kin, Taggers taggers, Gate gate, Forest judge, Forest text, Forest label, float[] curve) {
    /** A text of so few terms is weighed as a label. */
    private static final int SHORT = 6;

    private static final int CURVE = 7;

    /** The model that ships for a language. */
    static Model of(Language language) {
        String name = "find_" + language.tag() + ".bin";
        try (InputStream in = Model.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return read(new DataInputStream(new BufferedInputStream(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a text of so many terms may be a label itself. */
    static boolean isShort(int terms) {
        return terms <= SHORT;
    }

    /** The trees for a text of so many terms. */
    Forest forest(int terms) {
        return isShort(terms) ? label : text;
    }

    /** The logarithm of the odds that a sentence speaks of a skill at all. */
    float odds(String text, Sentence sentence, List<Candidate> candidates) {
        float odds = gate.odds(text);
        return judge.isEmpty() ? odds : judge.score(Judge.signals(text, odds, sentence, candidates));
    }

    /** How likely a candidate is meant. */
    double probability(float score, float odds) {
        return 1 / (1 + Math.exp(-(curve[0] * score + curve[1] * odds + curve[2])));
    }

    /** The least probability to be shown. */
    float least() {
        return curve[3];
    }

    /** A label of so many stems that stands in a sentence word by word is shown, whatever else the sentence says. */
    int wholeLabel() {
        return (int) curve[6];
    }

    /** Whether a sentence speaks of a skill, as far as its words and its best candidate say. */
    boolean passes(float odds, double best) {
        return odds + curve[4] * best > curve[5];
    }

    void write(DataOutputStream out) throws IOException {
        vectors.write(out);
        kin.write(out);
        taggers.write(out);
        gate.write(out);
        judge.write(out);
        text.write(out);
        label.write(out);
        for (float number : curve) {
            out.writeFloat(number);
        }
    }

    private static Model read(DataInputStream in) throws IOException {
        Vectors vectors = Vectors.read(in);
        Kin kin = Kin.read(in);
        Taggers taggers = Taggers.read(in);
        Gate gate = Gate.read(in);
        Forest judge = Forest.read(in);
        Forest text = Forest.read(in);
        Forest label = Forest.read(in);
        float[] curve = new float[CURVE];
        for (int i = 0; i < CURVE; i++) {
            curve[i] = in.readFloat();
        }
        return new Model(vectors, kin, taggers, gate, judge, text, label, curve);
    }
}
