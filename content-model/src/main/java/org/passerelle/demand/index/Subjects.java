package org.passerelle.demand.index;

import java.util.BitSet;
import java.util.List;

/**
 * What demands ask for: skills, and the occupation that each is for. They are numbered together, since every sum of the
 * index is made for both in the same way.
 */
final class Subjects {
    private final Numbering numbers = new Numbering();
    private final BitSet occupations = new BitSet();

    int skill(String uri) {
        return numbers.of(uri);
    }

    synchronized int occupation(String uri) {
        int number = numbers.of(uri);
        occupations.set(number);
        return number;
    }

    /** The number of a skill or an occupation; -1 when no demand ever asked for it. */
    int find(String uri) {
        return numbers.find(uri);
    }

    String name(int number) {
        return numbers.name(number);
    }

    int size() {
        return numbers.size();
    }

    List<String> names() {
        return numbers.names();
    }

    /** The numbers that are occupations'. */
    synchronized BitSet occupations() {
        return (BitSet) occupations.clone();
    }
}
