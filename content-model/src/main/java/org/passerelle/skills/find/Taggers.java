package org.passerelle.skills.find;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * Three taggers: ads name what one does and what one knows so differently that one that looks for either, and one for
 * each alone, tell more together.
 *
 * @param any looks for the naming of a skill of either kind
 * @param doing looks for what one does or how one is
 * @param knowing looks for what one knows
 */
record Taggers(Tagger any, Tagger doing, Tagger knowing) {
    /** What is said of a sentence without words. */
    static final float[] NOTHING = together(Tagger.NOTHING, Tagger.NOTHING, Tagger.NOTHING);

    /** Three that were taught nothing. */
    static Taggers untaught() {
        Tagger none = new Tagger(new float[Tagger.SIZE]);
        return new Taggers(none, none, none);
    }

    /** What each of the three says of the words together. */
    float[] summary(List<Tagger.Word> words) {
        return together(
                Tagger.summary(words, any.odds(words)),
                Tagger.summary(words, doing.odds(words)),
                Tagger.summary(words, knowing.odds(words)));
    }

    private static float[] together(float[] one, float[] two, float[] three) {
        float[] all = new float[one.length * 3];
        System.arraycopy(one, 0, all, 0, one.length);
        System.arraycopy(two, 0, all, one.length, one.length);
        System.arraycopy(three, 0, all, 2 * one.length, one.length);
        return all;
    }

    void write(DataOutputStream out) throws IOException {
        any.write(out);
        doing.write(out);
        knowing.write(out);
    }

    static Taggers read(DataInputStream in) throws IOException {
        return new Taggers(Tagger.read(in), Tagger.read(in), Tagger.read(in));
    }
}
