package org.passerelle.credential.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The statements that all documents of one form make, with places for the words of each. Ordered as RDFC-1.0 says where
 * each blank node is told from the others by what is said of it alone, as in all our credentials; where two are not, it
 * has no answer.
 */
final class Shape {
    private final List<ShapeLine> lines;
    private final List<String> blanks;
    private final boolean whole;

    private Shape(List<ShapeLine> lines, List<String> blanks, boolean whole) {
        this.lines = lines;
        this.blanks = blanks;
        this.whole = whole;
    }

    /** Of documents that have no shape in common. */
    static Shape none() {
        return new Shape(List.of(), List.of(), false);
    }

    /**
     * The shape of these statements.
     *
     * @param words how many marks were put in; each must stand in a statement as it was put
     */
    static Shape of(List<Statements.Quad> quads, int words) {
        List<ShapeLine> lines = quads.stream().distinct().map(ShapeLine::new).toList();
        List<String> blanks =
                lines.stream().flatMap(ShapeLine::blanks).distinct().sorted().toList();
        boolean whole = lines.stream().allMatch(ShapeLine::isWhole)
                && lines.stream().flatMapToInt(ShapeLine::words).distinct().count() == words;
        return new Shape(lines, blanks, whole);
    }

    /** The canonical form with these words in their places; empty when another way must be gone. */
    Optional<String> with(OwnWords words) {
        if (!whole) {
            return Optional.empty();
        }
        List<ShapeLine.Filled> filled =
                lines.stream().map(line -> line.filled(words)).distinct().toList();
        SortedMap<String, String> byHash = new TreeMap<>();
        for (String blank : blanks) {
            byHash.put(hash(blank, filled), blank);
        }
        return byHash.size() == blanks.size()
                ? Optional.of(written(filled, new ArrayList<>(byHash.values())))
                : Optional.empty();
    }

    /** The digest of what is said of a blank node alone (RDFC-1.0, 4.6). */
    private static String hash(String blank, List<ShapeLine.Filled> filled) {
        return HexFormat.of()
                .formatHex(sha256(joined(filled.stream()
                        .filter(line -> line.mentions(blank))
                        .map(line -> line.written(other -> other.equals(blank) ? "_:a" : "_:z")))));
    }

    private static String written(List<ShapeLine.Filled> filled, List<String> inOrder) {
        return joined(filled.stream().map(line -> line.written(blank -> "_:c14n" + inOrder.indexOf(blank))));
    }

    private static String joined(Stream<String> lines) {
        StringBuilder all = new StringBuilder(8192);
        lines.sorted(Statements.ORDER).forEach(all::append);
        return all.toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
