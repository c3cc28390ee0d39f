package org.passerelle.skills.find;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Boosted trees: a score is the sum of one leaf of each. A node is four numbers in a row. */
final class Forest {
    private final int[] roots;
    private final int[] signal;
    private final float[] split;
    private final int[] left;

    /** One without a tree. */
    static Forest none() {
        return new Forest(new int[0], new int[0], new float[0], new int[0]);
    }

    /**
     * @param signal of each node the signal it asks for; -1 for a leaf
     * @param split what the signal is held against; for a leaf its value
     * @param left the node for a signal of at most the split; the other one follows it
     */
    Forest(int[] roots, int[] signal, float[] split, int[] left) {
        this.roots = roots;
        this.signal = signal;
        this.split = split;
        this.left = left;
    }

    /** Whether it has no tree. */
    boolean isEmpty() {
        return roots.length == 0;
    }

    float score(float[] signals) {
        float sum = 0;
        for (int root : roots) {
            int at = root;
            while (signal[at] >= 0) {
                at = signals[signal[at]] <= split[at] ? left[at] : left[at] + 1;
            }
            sum += split[at];
        }
        return sum;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(roots.length);
        for (int root : roots) {
            out.writeInt(root);
        }
        out.writeInt(signal.length);
        for (int i = 0; i < signal.length; i++) {
            out.writeByte(signal[i]);
            out.writeFloat(split[i]);
            out.writeInt(left[i]);
        }
    }

    static Forest read(DataInputStream in) throws IOException {
        int[] roots = new int[in.readInt()];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = in.readInt();
        }
        int nodes = in.readInt();
        int[] signal = new int[nodes];
        float[] split = new float[nodes];
        int[] left = new int[nodes];
        for (int i = 0; i < nodes; i++) {
            signal[i] = in.readByte();
            split[i] = in.readFloat();
            left[i] = in.readInt();
        }
        return new Forest(roots, signal, split, left);
    }
}
