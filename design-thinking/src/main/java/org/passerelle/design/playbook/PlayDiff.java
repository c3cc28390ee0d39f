package org.passerelle.design.playbook;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.passerelle.kernel.Language;

/**
 * What differs between two wordings of a play, part by part and word by word.
 *
 * @param before the number it had; 0 when it is new
 * @param after the number it has; 0 when it is gone
 * @param title the newer title
 */
public record PlayDiff(int before, int after, String title, List<Row> rows) {
    /** Copies the rows. */
    public PlayDiff {
        rows = List.copyOf(rows);
    }

    /**
     * A line before and after; one of them is empty where it was added or taken away.
     *
     * @param changed whether they differ
     */
    public record Row(PlayPart part, List<Words> before, List<Words> after, boolean changed) {
        /** Copies the words. */
        public Row {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /** Some words in a row, and whether they are on this side alone. */
    public record Words(String text, boolean own) {}

    /** Whether anything differs. */
    public boolean isChanged() {
        return rows.stream().anyMatch(Row::changed);
    }

    /** The rows of one part. */
    public List<Row> of(PlayPart part) {
        return rows.stream().filter(row -> row.part() == part).toList();
    }

    /** The plays that differ between two versions, in the order of the newer one. */
    public static List<PlayDiff> between(Plays before, Plays after, Language language) {
        Set<String> keys = new LinkedHashSet<>();
        after.list().forEach(play -> keys.add(play.key()));
        before.list().forEach(play -> keys.add(play.key()));
        return keys.stream()
                .map(key -> new PlayDiff(
                        before.number(key),
                        after.number(key),
                        after.of(key)
                                .or(() -> before.of(key))
                                .orElseThrow()
                                .title()
                                .in(language),
                        rows(
                                before.of(key).map(List::of).orElse(List.of()),
                                after.of(key).map(List::of).orElse(List.of()),
                                language)))
                .filter(PlayDiff::isChanged)
                .toList();
    }

    /** What a proposal changes in a play, or adds where there is none yet. */
    public static PlayDiff of(Plays before, Play proposed, Language language) {
        return new PlayDiff(
                before.number(proposed.key()),
                before.number(proposed.key()),
                proposed.title().in(language),
                rows(before.of(proposed.key()).map(List::of).orElse(List.of()), List.of(proposed), language));
    }

    private static List<Row> rows(List<Play> before, List<Play> after, Language language) {
        List<Row> rows = new ArrayList<>();
        for (PlayPart part : PlayPart.values()) {
            rows.addAll(rows(part, said(before, part, language), said(after, part, language)));
        }
        return rows;
    }

    private static List<String> said(List<Play> plays, PlayPart part, Language language) {
        return plays.stream().flatMap(p -> p.said(part, language).stream()).toList();
    }

    private static List<Row> rows(PlayPart part, List<String> before, List<String> after) {
        List<Row> rows = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after, true).getDeltas()) {
            List<String> was = delta.getSource().getLines();
            List<String> is = delta.getTarget().getLines();
            for (int i = 0; i < Math.max(was.size(), is.size()); i++) {
                rows.add(row(part, i < was.size() ? was.get(i) : "", i < is.size() ? is.get(i) : ""));
            }
        }
        return rows;
    }

    private static Row row(PlayPart part, String was, String is) {
        List<Words> before = new ArrayList<>();
        List<Words> after = new ArrayList<>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(words(was), words(is), true).getDeltas()) {
            boolean same = delta.getType() == DeltaType.EQUAL;
            put(before, delta.getSource().getLines(), !same);
            put(after, delta.getTarget().getLines(), !same);
        }
        return new Row(part, before, after, !was.equals(is));
    }

    private static List<String> words(String line) {
        return line.isEmpty() ? List.of() : Arrays.asList(line.split("(?<=\\s)"));
    }

    private static void put(List<Words> side, List<String> words, boolean own) {
        if (!words.isEmpty()) {
            side.add(new Words(String.join("", words), own));
        }
    }
}
