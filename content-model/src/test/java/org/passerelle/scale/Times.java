package org.passerelle.scale;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * How long something took, many times: by the clock on the wall, and of the processor by the thread that did it, which
 * others on the machine do not swell. What a database does in between is in the former only.
 */
final class Times {
    private static final PrintStream CONSOLE =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private double[] millis = new double[64];
    private double[] busy = new double[64];
    private int count;

    /** Something that is measured. */
    interface Act {
        void run() throws Exception;
    }

    /** Runs it once. */
    Times add(Act act) {
        long began = System.nanoTime();
        long worked = THREADS.getCurrentThreadCpuTime();
        try {
            act.run();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return add((System.nanoTime() - began) / 1e6, (THREADS.getCurrentThreadCpuTime() - worked) / 1e6);
    }

    private Times add(double took, double worked) {
        if (count == millis.length) {
            millis = Arrays.copyOf(millis, count * 2);
            busy = Arrays.copyOf(busy, count * 2);
        }
        millis[count] = took;
        busy[count++] = worked;
        return this;
    }

    /** Prints a row: what, how often, median, 95th percentile and the most in milliseconds; the same of the thread. */
    void print(String what) {
        CONSOLE.printf(
                Locale.ROOT,
                "| %s | %d | %s | %s |%n",
                what,
                count,
                parts(Arrays.copyOf(millis, count)),
                parts(Arrays.copyOf(busy, count)));
    }

    private static String parts(double[] all) {
        Arrays.sort(all);
        return String.format(
                Locale.ROOT, "%.1f | %.1f | %.1f", all[all.length / 2], all[all.length * 19 / 20], all[all.length - 1]);
    }

    static void head(String title) {
        CONSOLE.printf(
                "%n| %s | times | p50 ms | p95 ms | most ms | p50 cpu | p95 cpu | most cpu |%n"
                        + "| --- | --- | --- | --- | --- | --- | --- | --- |%n",
                title);
    }

    /** Prints how many seconds passed since. */
    static void since(String what, long began) {
        say(what, (System.nanoTime() - began) / 1e9);
    }

    static void say(String what, double value) {
        CONSOLE.printf(Locale.ROOT, "| %s | %,.1f |%n", what, value);
    }
}
