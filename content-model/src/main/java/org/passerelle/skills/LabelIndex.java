package org.passerelle.skills;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.passerelle.kernel.Language;

/**
 * Every label of every skill as a short document of its own, in one language. A label answers a stretch of text by its
 * coverage: the share of its words' weight that stands there. A word's weight is its inverse document frequency among
 * the labels, from 0 to 1.
 */
final class LabelIndex {
    private final List<Label> labels = new ArrayList<>();
    private final Map<String, Stem> stems = new HashMap<>();
    private final double[] whole;

    /** @param preferred whether it is the skill's first name */
    private record Label(String uri, boolean preferred, Set<String> stems) {}

    private record Stem(double weight, int[] labels) {}

    /** A label found in a list of words: how much of it, of which weight, from which word to which. */
    record Hit(String uri, boolean preferred, double coverage, double weight, int words, int first, int last) {}

    LabelIndex(Collection<Skill> skills, Language language) {
        Map<String, List<Integer>> byStem = new HashMap<>();
        for (Skill skill : skills) {
            skill.label().only(language).ifPresent(label -> add(byStem, skill.uri(), label, true, language));
            skill.others(language).forEach(other -> add(byStem, skill.uri(), other, false, language));
        }
        double rarest = Math.log(1 + labels.size());
        byStem.forEach((stem, at) -> stems.put(
                stem,
                new Stem(
                        Math.log(1 + (double) labels.size() / at.size()) / rarest,
                        at.stream().mapToInt(Integer::intValue).toArray())));
        whole = labels.stream()
                .mapToDouble(
                        label -> label.stems.stream().mapToDouble(this::weight).sum())
                .toArray();
    }

    /** "soudeur / soudeuse" is read as both and as each. */
    private static Stream<String> variants(String label) {
        return label.contains("/")
                ? Stream.concat(Stream.of(label), Arrays.stream(label.split("/")))
                : Stream.of(label);
    }

    private void add(Map<String, List<Integer>> byStem, String uri, String text, boolean preferred, Language language) {
        variants(text).distinct().forEach(variant -> {
            Set<String> own = new LinkedHashSet<>();
            Words.of(variant, language).forEach(word -> own.add(word.stem()));
            if (!own.isEmpty()) {
                own.forEach(stem ->
                        byStem.computeIfAbsent(stem, s -> new ArrayList<>()).add(labels.size()));
                labels.add(new Label(uri, preferred, own));
            }
        });
    }

    /** The labels of which at least this share stands in these words, close together. */
    List<Hit> hits(List<Words.Word> words, double least) {
        Map<Integer, Double> matched = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (Words.Word word : words) {
            Stem stem = stems.get(word.stem());
            if (stem != null && seen.add(word.stem())) {
                for (int label : stem.labels) {
                    matched.merge(label, stem.weight, Double::sum);
                }
            }
        }
        List<Hit> hits = new ArrayList<>();
        matched.forEach((label, weight) -> {
            if (weight >= least * whole[label]) {
                Hit hit = best(labels.get(label), whole[label], words);
                if (hit.coverage >= least) {
                    hits.add(hit);
                }
            }
        });
        return hits;
    }

    /** The best window: as long as the label, with half as much room again for words in between. */
    private Hit best(Label label, double all, List<Words.Word> words) {
        int room = label.stems.size() + (label.stems.size() + 1) / 2;
        Hit best = new Hit(label.uri, label.preferred, 0, 0, 0, 0, 0);
        for (int start = 0; start < words.size(); start++) {
            if (!label.stems.contains(words.get(start).stem())) {
                continue;
            }
            Set<String> seen = new HashSet<>();
            double matched = 0;
            for (int i = start; i < Math.min(words.size(), start + room); i++) {
                String stem = words.get(i).stem();
                if (label.stems.contains(stem) && seen.add(stem)) {
                    matched += weight(stem);
                    if (matched / all > best.coverage + 1e-9) {
                        best = new Hit(label.uri, label.preferred, matched / all, matched, seen.size(), start, i);
                    }
                }
            }
        }
        return best;
    }

    private double weight(String stem) {
        Stem known = stems.get(stem);
        return known == null ? 0 : known.weight;
    }
}
