package org.passerelle.design.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Procedures of up to nine steps in which anything may wait for anything earlier, told in any order. */
final class RandomMaps {
    private RandomMaps() {}

    static Stream<ProcedureMap> some() {
        return IntStream.range(0, 300).mapToObj(seed -> one(new Random(seed)));
    }

    static ProcedureMap one(Random random) {
        List<Step> steps = new ArrayList<>();
        int count = 1 + random.nextInt(9);
        for (int i = 0; i < count; i++) {
            List<String> after = IntStream.range(0, i)
                    .filter(k -> random.nextInt(3) == 0)
                    .mapToObj(k -> "s" + k)
                    .toList();
            steps.add(step(
                    "s" + i,
                    random.nextInt(600),
                    random.nextInt(20) / 2.0,
                    random.nextInt(40),
                    1 + random.nextInt(100),
                    after));
        }
        java.util.Collections.shuffle(steps, random);
        return new ProcedureMap(steps);
    }

    static Step step(String key, int work, double wait, int rework, int share, List<String> after) {
        return new Step(key, "Étape " + key, "Service", Channel.PAPER, 1, 1, work, wait, rework, share, after, "", "");
    }

    static Step step(String key, double wait, String... after) {
        return step(key, 0, wait, 0, 100, List.of(after));
    }
}
