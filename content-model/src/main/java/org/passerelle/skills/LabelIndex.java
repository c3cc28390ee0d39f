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
 * coverage: the share of its words' weight (inverse document frequency) that stands there.
 */
final class LabelIndex {
    private final List<Label> labels = new ArrayList<>();
    private final Map<String, List<Integer>> byStem = new HashMap<>();
    private final Map<String, Double> idf = new HashMap<>();

    private record Label(String uri, Set<String> stems) {}

    /** A label found in a list of words: how much of it, of which weight, from which word to which. */
    record Hit(String uri, double coverage, double weight, int first, int last) {}

    LabelIndex(Collection<Skill> skills, Language language) {
        for (Skill skill : skills) {
            Stream.concat(skill.label().only(language).stream(), skill.others(language).stream())
                    .flatMap(LabelIndex::variants)
                    .distinct()
                    .forEach(text -> add(skill.uri(), text, language));
        }
        byStem.forEach((stem, at) -> idf.put(stem, Math.log(1 + (double) labels.size() / at.size())));
    }

    /** "soudeur/soudeuse" is two labels. */
    private static Stream<String> variants(String label) {
        return label.contains("/")
                ? Stream.concat(Stream.of(label), Arrays.stream(label.split("/")))
                : Stream.of(label);
    }

    private void add(String uri, String text, Language language) {
        Set<String> stems = new LinkedHashSet<>();
        Words.of(text, language).forEach(word -> stems.add(word.stem()));
        if (stems.isEmpty()) {
            return;
        }
        int number = labels.size();
        labels.add(new Label(uri, stems));
        stems.forEach(
                stem -> byStem.computeIfAbsent(stem, s -> new ArrayList<>()).add(number));
    }

    /** The labels of which at least this share stands in these words, close together. */
    List<Hit> hits(List<Words.Word> words, double least) {
        Set<Integer> candidates = new HashSet<>();
        words.forEach(word -> candidates.addAll(byStem.getOrDefault(word.stem(), List.of())));
        List<Hit> hits = new ArrayList<>();
        for (int candidate : candidates) {
            Hit hit = best(labels.get(candidate), words);
            if (hit.coverage >= least) {
                hits.add(hit);
            }
        }
        return hits;
    }

    /** The best window: as long as the label, with a third more room for words in between. */
    private Hit best(Label label, List<Words.Word> words) {
        double whole = label.stems.stream().mapToDouble(this::weight).sum();
        int room = label.stems.size() + (label.stems.size() + 2) / 3;
        Hit best = new Hit(label.uri, 0, 0, 0, 0);
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
                    if (matched / whole > best.coverage + 1e-9) {
                        best = new Hit(label.uri, matched / whole, matched, start, i);
                    }
                }
            }
        }
        return best;
    }

    private double weight(String stem) {
        return idf.getOrDefault(stem, 0.0);
    }
}
