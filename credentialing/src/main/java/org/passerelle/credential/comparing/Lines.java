package org.passerelle.credential.comparing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Two papers' texts, word by word, so that it does not matter where a line breaks; what differs is told by the lines of
 * the issued one.
 *
 * @param inCommon how many words they have in common, in the same order
 * @param issuedWords how many words the issued one has
 * @param differences where they differ
 */
record Lines(int inCommon, int issuedWords, List<Changed> differences) {
    /** More words than any paper of ours has; what lies beyond is not compared. */
    private static final int MOST_WORDS = 2500;

    /** One or more lines, as issued and on the paper. */
    record Changed(String issued, String paper) {}

    private record Word(String text, int line) {}

    static Lines compared(String issued, String paper) {
        List<Word> ours = words(issued);
        List<Word> theirs = words(paper);
        int[][] common = common(ours, theirs);
        return new Lines(common[0][0], ours.size(), new Walk(ours, theirs, common).changes());
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        String[] lines = text.split("\\R");
        for (int line = 0; line < lines.length; line++) {
            for (String word : normalised(lines[line]).split(" ")) {
                if (!word.isEmpty() && words.size() < MOST_WORDS) {
                    words.add(new Word(word, line));
                }
            }
        }
        return words;
    }

    /** As two programs that make PDFs write the same: one form of letters, quotation marks, hyphens and spaces. */
    private static String normalised(String line) {
        return Normalizer.normalize(line, Normalizer.Form.NFKC)
                .replaceAll("[\\u00AD\\p{Cf}]", "")
                .replaceAll("[‘’‚ʼ]", "'")
                .replaceAll("[“”„]", "\"")
                .replaceAll("\\p{Pd}", "-")
                .replaceAll("[\\s\\p{Z}]+", " ")
                // A space before a sign may be lost or made by whoever prints.
                .replaceAll(" (?=[%:;!?»])", "")
                .replaceAll("(?<=«) ", "")
                .strip();
    }

    /** For each pair of places, how many words there are in common from there on. */
    private static int[][] common(List<Word> ours, List<Word> theirs) {
        int[][] common = new int[ours.size() + 1][theirs.size() + 1];
        for (int i = ours.size() - 1; i >= 0; i--) {
            for (int j = theirs.size() - 1; j >= 0; j--) {
                common[i][j] = ours.get(i).text.equals(theirs.get(j).text)
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    /** Goes along both texts and gathers, line by line of the issued one, what the paper has in its place. */
    private static final class Walk {
        private final List<Word> ours;
        private final List<Word> theirs;
        private final int[][] common;
        private final List<List<String>> issuedLines = new ArrayList<>();
        private final List<List<String>> paperLines = new ArrayList<>();
        private final boolean[] changed;
        private final boolean[] joined;

        Walk(List<Word> ours, List<Word> theirs, int[][] common) {
            this.ours = ours;
            this.theirs = theirs;
            this.common = common;
            int lines = ours.isEmpty() ? 1 : ours.get(ours.size() - 1).line + 1;
            for (int i = 0; i < lines; i++) {
                issuedLines.add(new ArrayList<>());
                paperLines.add(new ArrayList<>());
            }
            changed = new boolean[lines];
            joined = new boolean[lines];
        }

        List<Changed> changes() {
            ours.forEach(word -> issuedLines.get(word.line).add(word.text));
            int i = 0;
            int j = 0;
            int line = 0;
            while (i < ours.size() || j < theirs.size()) {
                boolean bothLeft = i < ours.size() && j < theirs.size();
                if (bothLeft && ours.get(i).text.equals(theirs.get(j).text)) {
                    line = ours.get(i++).line;
                    paperLines.get(line).add(theirs.get(j++).text);
                } else {
                    int[] end = hunk(i, j, line);
                    line = i < end[0] ? ours.get(end[0] - 1).line : line;
                    i = end[0];
                    j = end[1];
                }
            }
            return gathered();
        }

        /** Takes words that stand in one of the texts alone, up to the next in common; where it ends in both. */
        private int[] hunk(int fromOurs, int fromTheirs, int line) {
            int i = fromOurs;
            int j = fromTheirs;
            while ((i < ours.size() || j < theirs.size())
                    && !(i < ours.size()
                            && j < theirs.size()
                            && ours.get(i).text.equals(theirs.get(j).text))) {
                boolean oursNext = j == theirs.size() || (i < ours.size() && common[i + 1][j] >= common[i][j + 1]);
                i += oursNext ? 1 : 0;
                j += oursNext ? 0 : 1;
            }
            int first = fromOurs < i ? ours.get(fromOurs).line : line;
            int last = fromOurs < i ? ours.get(i - 1).line : line;
            for (int at = first; at <= last; at++) {
                changed[at] = true;
                joined[at] |= at > first;
            }
            theirs.subList(fromTheirs, j).forEach(word -> paperLines.get(first).add(word.text));
            return new int[] {i, j};
        }

        private List<Changed> gathered() {
            List<Changed> all = new ArrayList<>();
            int from = 0;
            while (from < changed.length) {
                int to = from + 1;
                while (to < changed.length && joined[to]) {
                    to++;
                }
                if (changed[from]) {
                    all.add(new Changed(text(issuedLines, from, to), text(paperLines, from, to)));
                }
                from = to;
            }
            return all;
        }

        private static String text(List<List<String>> lines, int from, int to) {
            return lines.subList(from, to).stream().flatMap(List::stream).collect(Collectors.joining(" "));
        }
    }
}
