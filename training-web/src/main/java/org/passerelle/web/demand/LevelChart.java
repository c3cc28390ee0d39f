package org.passerelle.web.demand;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.passerelle.web.platform.Texts;

/**
 * Openings as bars on one scale from 0, each with the bounds between which it most likely lies.
 *
 * @param bars the longest first
 * @param ticks what the scale says
 * @param said the same in a sentence
 */
public record LevelChart(List<Bar> bars, List<Tick> ticks, String said) {
    /** How wide the drawing is. */
    static final int WIDTH = 1000;

    private static final int MOST = 10;
    private static final int PARTS = 6;

    /** A bar. @param width of the drawing's 1000 @param low where its lower bound stands @param high its upper one */
    public record Bar(String label, String value, int width, int low, int high) {}

    /** A line of the scale. @param at where it stands, of the drawing's 1000 */
    public record Tick(int at, String label) {}

    /** The first ten of these. */
    static LevelChart of(List<AskedRow> rows, Texts texts) {
        List<AskedRow> shown = rows.subList(0, Math.min(MOST, rows.size()));
        double most =
                shown.stream().mapToDouble(row -> row.level().high()).max().orElse(1);
        double step = step(most);
        int steps = (int) Math.max(1, Math.ceil(most / step));
        double unit = WIDTH / (step * steps);
        return new LevelChart(
                shown.stream()
                        .map(row -> new Bar(
                                row.label(),
                                row.level().said(),
                                at(row.level().openings() * unit),
                                at(row.level().low() * unit),
                                at(row.level().high() * unit)))
                        .toList(),
                IntStream.rangeClosed(0, steps)
                        .mapToObj(i -> new Tick(at(i * step * unit), texts.number(i * step)))
                        .toList(),
                shown.stream()
                        .map(row -> texts.of(
                                "demand.map.chart.bar",
                                row.label(),
                                row.level().said(),
                                row.level().between()))
                        .collect(Collectors.joining(" ; ")));
    }

    /** A round number of openings, of which at most six make the scale. */
    private static double step(double most) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(most, 1) / PARTS)));
        for (double round : new double[] {1, 2, 5}) {
            if (round * power * PARTS >= most) {
                return Math.max(1, round * power);
            }
        }
        return Math.max(1, 10 * power);
    }

    private static int at(double place) {
        return (int) Math.round(place);
    }
}
