package org.passerelle.scale;

/** Words that sound like some language, the same for a number each time. */
final class Syllables {
    private static final String[] FIRST = {
        "sou", "mon", "ta", "ré", "ga", "pli", "fo", "ver", "cu", "lan", "bro", "di", "mé", "ro", "tra", "nou"
    };
    private static final String[] LAST = {
        "der", "ter", "rer", "ler", "nage", "lage", "tion", "rie", "ment", "ture", "sage", "vier", "gner", "ser", "cer",
        "pier"
    };

    private Syllables() {}

    static String word(int number) {
        return FIRST[number & 15] + FIRST[number >> 4 & 15] + LAST[number >> 8 & 15];
    }

    /** Three words, another three for every number under 2^24. */
    static String label(int number) {
        int mixed = number * 0x9E3779B1;
        return word(mixed & 0xFFF) + " " + word(mixed >>> 12 & 0xFFF) + " " + word(mixed >>> 20 & 0xFFF);
    }
}
