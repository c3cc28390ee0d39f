package org.passerelle.skills.find;

/** A concept that a sentence may speak of, with the signals for it. */
final class Candidate {
    final int concept;
    final float[] signals = new float[Signals.COUNT];
    /** The words that say so: from the first to the last matched term of the sentence; -1 when none did by itself. */
    int first = -1;

    int last = -1;
    float score;
    /** The rarest stem that the label and the sentence share; -1 when they share none. */
    int rarest = -1;

    Candidate(int concept) {
        this.concept = concept;
    }
}
