package org.passerelle.skills.find;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Learns which stems stand for which others from pairs of labels of one concept: of what only one of the two says, each
 * stem is explained by those that only the other says (the first model of Brown et al., 1993, with an empty word).
 */
final class KinTrainer {
    private static final int ROUNDS = 6;
    private static final int MOST = 8;
    private static final double LEAST = 0.03;
    /** A stem seen in few pairs says little for sure. */
    private static final double DOUBT = 2;

    private final List<List<String>> from = new ArrayList<>();
    private final List<List<String>> to = new ArrayList<>();

    /** Two labels of one concept; each explains the other. */
    void add(List<String> one, List<String> other) {
        List<String> a = without(one, other);
        List<String> b = without(other, one);
        if (!a.isEmpty() && !b.isEmpty()) {
            from.add(a);
            to.add(b);
            from.add(b);
            to.add(a);
        }
    }

    private static List<String> without(List<String> all, List<String> some) {
        return all.stream().filter(s -> !some.contains(s)).distinct().toList();
    }

    Kin train() {
        return kept(likely());
    }

    /**
     * Of pairs of labels in two languages: a stem stands for those of its own language that are likely said where it is
     * said in the other, f → Σ P(e | f) P(f' | e).
     *
     * @param foreign what the stems of the other language begin with
     */
    Kin trainThrough(String foreign) {
        Map<String, Map<String, Double>> likely = likely();
        Map<String, Map<String, Double>> through = new TreeMap<>();
        likely.forEach((stem, translations) -> {
            if (!stem.isEmpty() && !stem.startsWith(foreign)) {
                Map<String, Double> back = new TreeMap<>();
                translations.forEach((translation, part) -> likely.getOrDefault(translation, Map.of())
                        .forEach((other, again) -> back.merge(other, part * again, Double::sum)));
                back.remove(stem);
                through.put(stem, back);
            }
        });
        return kept(through);
    }

    private Map<String, Map<String, Double>> likely() {
        Map<String, Map<String, Double>> likely = new HashMap<>();
        Map<String, Map<String, Double>> counts = Map.of();
        for (int round = 0; round < ROUNDS; round++) {
            counts = new TreeMap<>();
            for (int i = 0; i < from.size(); i++) {
                count(from.get(i), to.get(i), likely, counts);
            }
            likely = new HashMap<>();
            for (Map.Entry<String, Map<String, Double>> stem : counts.entrySet()) {
                double all = stem.getKey().isEmpty() ? 0 : DOUBT;
                for (double part : stem.getValue().values()) {
                    all += part;
                }
                Map<String, Double> own = new TreeMap<>();
                double sum = all;
                stem.getValue().forEach((other, part) -> own.put(other, part / sum));
                likely.put(stem.getKey(), own);
            }
        }
        return likely;
    }

    private static void count(
            List<String> one,
            List<String> other,
            Map<String, Map<String, Double>> likely,
            Map<String, Map<String, Double>> counts) {
        for (String said : other) {
            double all = share(likely, "", said);
            for (String stem : one) {
                all += share(likely, stem, said);
            }
            for (int i = -1; i < one.size(); i++) {
                String stem = i < 0 ? "" : one.get(i);
                double part = share(likely, stem, said) / all;
                if (part > 1e-3) {
                    counts.computeIfAbsent(stem, s -> new TreeMap<>()).merge(said, part, Double::sum);
                }
            }
        }
    }

    private static double share(Map<String, Map<String, Double>> likely, String stem, String said) {
        return likely.isEmpty() ? 1 : likely.getOrDefault(stem, Map.of()).getOrDefault(said, 1e-9);
    }

    private static Kin kept(Map<String, Map<String, Double>> likely) {
        TreeMap<Integer, List<Map.Entry<String, Double>>> rows = new TreeMap<>();
        likely.forEach((stem, others) -> {
            List<Map.Entry<String, Double>> best = others.entrySet().stream()
                    .filter(e -> e.getValue() >= LEAST)
                    .sorted(Map.Entry.<String, Double>comparingByValue()
                            .reversed()
                            .thenComparing(e -> e.getKey()))
                    .limit(MOST)
                    .toList();
            if (!stem.isEmpty() && !best.isEmpty()) {
                rows.put(Kin.hash(stem), best);
            }
        });
        int[] stems = new int[rows.size()];
        int[][] others = new int[stems.length][];
        byte[][] strengths = new byte[stems.length][];
        int at = 0;
        for (Map.Entry<Integer, List<Map.Entry<String, Double>>> row : rows.entrySet()) {
            stems[at] = row.getKey();
            others[at] =
                    row.getValue().stream().mapToInt(e -> Kin.hash(e.getKey())).toArray();
            strengths[at] = new byte[others[at].length];
            for (int i = 0; i < others[at].length; i++) {
                strengths[at][i] = (byte) Math.round(row.getValue().get(i).getValue() * Kin.WHOLE);
            }
            at++;
        }
        return new Kin(stems, others, strengths);
    }
}
