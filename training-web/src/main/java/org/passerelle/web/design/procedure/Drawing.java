package org.passerelle.web.design.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.passerelle.design.procedure.ProcedureMap;
import org.passerelle.design.procedure.Schedule;
import org.passerelle.design.procedure.Step;

/**
 * A procedure to scale: one bar a step, work solid, waiting hatched. Lengths are in hundredths of the width, so that
 * the drawing fits every screen; two drawings with one span can be laid over each other.
 *
 * @param bars from top to bottom
 * @param ticks the scale beneath
 * @param height in pixels
 */
public record Drawing(List<Bar> bars, List<Tick> ticks, int height) {
    private static final int ROW = 44;
    private static final double LEAST = 0.4;

    /**
     * One step's bar.
     *
     * @param critical whether the whole is as long as it is for this step among others
     * @param textY where its name stands
     * @param y where its bar begins
     * @param workX where the work begins, and so on
     */
    public record Bar(
            Step step,
            boolean critical,
            int textY,
            int y,
            String workX,
            String workWidth,
            String waitX,
            String waitWidth) {}

    /** A mark of the scale. @param anchor which end of its text stands at {@code x} */
    public record Tick(String x, long days, String anchor) {}

    /** Draws a map. @param span how many days the width is, at least those of the map */
    public static Drawing of(ProcedureMap map, double span) {
        Schedule schedule = Schedule.of(map);
        double days = Math.max(Math.max(span, schedule.leadDays()), 0.01);
        List<Bar> bars = new ArrayList<>();
        for (Step step : map.steps()) {
            double x = 100 * schedule.start(step.key()) / days;
            double work = Math.max(LEAST, 100 * step.workDays() / days);
            double wait = 100 * step.waitingDays() / days;
            int y = bars.size() * ROW;
            bars.add(new Bar(
                    step,
                    schedule.isCritical(step.key()),
                    y + 16,
                    y + 22,
                    percent(x),
                    percent(Math.min(work, 100 - x)),
                    percent(Math.min(100, x + work)),
                    percent(Math.max(0, Math.min(wait, 100 - x - work)))));
        }
        return new Drawing(bars, ticks(days), bars.size() * ROW + 24);
    }

    private static List<Tick> ticks(double days) {
        List<Tick> ticks = new ArrayList<>();
        long every = every(days);
        for (long day = 0; day <= days; day += every) {
            double x = 100 * day / days;
            ticks.add(new Tick(percent(x), day, day == 0 ? "start" : x > 94 ? "end" : "middle"));
        }
        return ticks;
    }

    /** 1, 2, 5, 10, 20… days, so that there are at most six marks. */
    private static long every(double days) {
        long every = 1;
        for (int i = 0; days / every > 5; i++) {
            int decade = i / 3;
            every = Math.round(new int[] {2, 5, 10}[i % 3] * Math.pow(10, decade));
        }
        return every;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.3f%%", share);
    }
}
