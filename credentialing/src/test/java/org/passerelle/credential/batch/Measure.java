package org.passerelle.credential.batch;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.passerelle.credential.baking.BadgePicture;
import org.passerelle.credential.baking.Baking;
import org.passerelle.credential.issuance.Credentials;
import org.passerelle.credential.issuance.Issuing;
import org.passerelle.credential.issuance.Region;
import org.passerelle.credential.reading.Dropped;
import org.passerelle.credential.verification.Verdict;
import org.passerelle.kernel.Permission;

/** Measures how long a batch of mixed files takes: {@code deploy/bench/verify [FILES] [TURNS]}. */
final class Measure {
    private static final int HOLDERS = 50;
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private Measure() {}

    /** Prints a line for each turn and then the median of those after the first. */
    public static void main(String[] arguments) {
        int files = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500;
        int turns = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7;
        try (Batch batch = new Batch()) {
            Map<String, byte[]> mixed = mixed(documents(batch), files);
            Dropped[] dropped = mixed.entrySet().stream()
                    .map(file -> Dropped.of(file.getKey(), file.getValue()))
                    .toArray(Dropped[]::new);
            long[] millis = new long[turns];
            for (int turn = 0; turn < turns; turn++) {
                batch.world.em().clear();
                long from = System.nanoTime();
                long cpuFrom = PROCESS.getProcessCpuTime();
                BatchReport report = batch.verify("", dropped);
                millis[turn] = Duration.ofNanos(System.nanoTime() - from).toMillis();
                long cpu =
                        Duration.ofNanos(PROCESS.getProcessCpuTime() - cpuFrom).toMillis();
                System.out.println("turn " + (turn + 1) + ": " + millis[turn] + " ms, of the processors " + cpu + " ms "
                        + counts(report));
            }
            long[] later = Arrays.copyOfRange(millis, Math.min(1, turns - 1), turns);
            Arrays.sort(later);
            System.out.println(String.format(
                    Locale.ROOT,
                    "%d files: first %d ms, then median %d ms, %.0f files/s",
                    files,
                    millis[0],
                    later[later.length / 2],
                    files * 1000.0 / later[later.length / 2]));
        }
    }

    private static Map<Verdict, Long> counts(BatchReport report) {
        Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
        Arrays.stream(Verdict.values()).forEach(verdict -> counts.put(verdict, report.count(verdict)));
        return counts;
    }

    private static List<String> documents(Batch batch) {
        List<String> documents = new ArrayList<>();
        for (int i = 0; i < HOLDERS; i++) {
            UUID holder = UUID.randomUUID();
            batch.world.caller().is(holder, Permission.LEARN);
            batch.world.get(Issuing.class).issue(Region.awardTo(holder, "Éloïse Lœuillet-Çağlar " + i));
            batch.world.flush();
            documents.add(batch.world.get(Credentials.class).mine().get(0).document());
        }
        return documents;
    }

    /** Of ten: three JSON, two PNG, one SVG, two PDF, one altered, one without a credential. */
    private static Map<String, byte[]> mixed(List<String> documents, int files) {
        Map<String, byte[]> mixed = new LinkedHashMap<>();
        for (int i = 0; i < files; i++) {
            String document = documents.get(i % documents.size());
            byte[] json = document.getBytes(StandardCharsets.UTF_8);
            switch (i % 10) {
                case 0, 1, 2 -> mixed.put(i + ".json", json);
                case 3, 4 -> mixed.put(i + ".png", Baking.png(document));
                case 5 -> mixed.put(i + ".svg", Batch.bytes(Baking.svg(document, "Badge")));
                case 6, 7 -> mixed.put(i + ".pdf", Batch.pdf("Eloise Loeuillet-Caglar", document));
                case 8 -> mixed.put(i + ".json", Batch.bytes(document.replace("Éloïse", "Eloise")));
                default -> mixed.put(i + ".png", BadgePicture.png());
            }
        }
        return mixed;
    }
}
