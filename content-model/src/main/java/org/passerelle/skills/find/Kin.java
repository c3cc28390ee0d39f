package org.passerelle.skills.find;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Which stems stand for which others: how likely one label of a concept says this where another label of the same
 * concept says that. Learned from the labels alone; stems are known by their hashes.
 */
final class Kin {
    /** The strengths are kept as parts of this. */
    static final int WHOLE = 100;

    private final int[] stems;
    private final int[][] others;
    private final byte[][] strengths;

    /**
     * @param stems hashes, ascending
     * @param others of each stem the hashes of those it stands for
     * @param strengths of each of these how likely, in parts of {@link #WHOLE}
     */
    Kin(int[] stems, int[][] others, byte[][] strengths) {
        this.stems = stems;
        this.others = others;
        this.strengths = strengths;
    }

    static int hash(String stem) {
        return stem.hashCode();
    }

    /** What a text's stems stand for beside themselves: the hash of each such stem and how likely, 0 to 1. */
    Map<Integer, Float> of(Iterable<Terms.Term> terms) {
        Map<Integer, Float> found = new HashMap<>();
        for (Terms.Term term : terms) {
            int at = Arrays.binarySearch(stems, hash(term.stem()));
            for (int i = 0; at >= 0 && i < others[at].length; i++) {
                found.merge(others[at][i], strengths[at][i] / (float) WHOLE, Math::max);
            }
        }
        return found;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(stems.length);
        for (int s = 0; s < stems.length; s++) {
            out.writeInt(stems[s]);
            out.writeByte(others[s].length);
            for (int i = 0; i < others[s].length; i++) {
                out.writeInt(others[s][i]);
                out.writeByte(strengths[s][i]);
            }
        }
    }

    static Kin read(DataInputStream in) throws IOException {
        int[] stems = new int[in.readInt()];
        int[][] others = new int[stems.length][];
        byte[][] strengths = new byte[stems.length][];
        for (int s = 0; s < stems.length; s++) {
            stems[s] = in.readInt();
            others[s] = new int[in.readByte()];
            strengths[s] = new byte[others[s].length];
            for (int i = 0; i < others[s].length; i++) {
                others[s][i] = in.readInt();
                strengths[s][i] = in.readByte();
            }
        }
        return new Kin(stems, others, strengths);
    }
}
