package org.passerelle.skills.find;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.Text;

/**
 * Tells which skill of one classification most likely is an item of another, by their labels in one language. Labels
 * are compared as sets of stems, by Dice's coefficient with each stem weighed by its inverse document frequency: 2 Σ
 * idf(both) / (Σ idf(one) + Σ idf(other)).
 */
public final class Crosswalk {
    /** What is less likely is not told. */
    public static final double LEAST = 0.5;

    /** What a likeness is worth where it is not of preferred labels. */
    private static final double OTHER_LABEL = 0.97;
    /** The same where one is something to know and the other something to do. */
    private static final double OTHER_KIND = 0.89;
    /** The same where the words stand in another order. */
    private static final double OTHER_ORDER = 0.92;
    /** The same where a word that they share by its stem is more than another form of it ("modèle", "modélisation"). */
    private static final double OTHER_WORD = 0.85;
    /** The same where another skill is as near as {@link #AS_NEAR}. */
    private static final double DOUBTFUL = 0.85;

    private static final double AS_NEAR = 0.97;
    /** Forms of one word differ in no more letters than these at their ends. */
    private static final int ENDING = 3;

    private final List<Labelled> skills;
    private final List<Label> labels = new ArrayList<>();
    private final Map<String, List<Integer>> byStem = new HashMap<>();
    private final Map<String, Double> idf = new HashMap<>();

    /**
     * Something with labels.
     *
     * @param knowledge whether it is something one knows rather than something one does
     * @param labels the preferred one first
     */
    public record Labelled(String uri, boolean knowledge, List<String> labels) {}

    /** What an item most likely is. @param confidence 0 to 1 */
    public record Match(String uri, double confidence) {}

    private record Label(int skill, boolean preferred, Map<String, String> words, double weight) {}

    /** The skills among which counterparts are looked for. */
    public Crosswalk(Collection<Labelled> skills, Collection<Labelled> items) {
        this.skills = List.copyOf(skills);
        List<Set<String>> all = new ArrayList<>();
        List<List<Map<String, String>>> words = new ArrayList<>();
        for (Labelled skill : this.skills) {
            List<Map<String, String>> each =
                    skill.labels.stream().map(Crosswalk::words).toList();
            words.add(each);
            each.forEach(label -> all.add(label.keySet()));
        }
        items.forEach(item -> item.labels.forEach(label -> all.add(words(label).keySet())));
        weigh(all);
        for (int i = 0; i < this.skills.size(); i++) {
            for (int l = 0; l < words.get(i).size(); l++) {
                add(i, l == 0, words.get(i).get(l));
            }
        }
    }

    /** The words of a label by their stems, in its order. */
    private static Map<String, String> words(String label) {
        Map<String, String> words = new LinkedHashMap<>();
        Terms.of(label, Language.FR)
                .forEach(term -> words.putIfAbsent(term.stem(), Text.fold(label.substring(term.from(), term.to()))));
        return words;
    }

    private void weigh(List<Set<String>> documents) {
        Map<String, Integer> frequency = new HashMap<>();
        documents.forEach(stems -> stems.forEach(stem -> frequency.merge(stem, 1, Integer::sum)));
        frequency.forEach((stem, n) -> idf.put(stem, Math.log(1 + (double) documents.size() / n)));
    }

    private double weight(Collection<String> stems) {
        return stems.stream().mapToDouble(stem -> idf.getOrDefault(stem, 0.0)).sum();
    }

    private void add(int skill, boolean preferred, Map<String, String> words) {
        if (!words.isEmpty()) {
            int number = labels.size();
            labels.add(new Label(skill, preferred, words, weight(words.keySet())));
            words.keySet()
                    .forEach(stem ->
                            byStem.computeIfAbsent(stem, s -> new ArrayList<>()).add(number));
        }
    }

    /**
     * The skill that an item most likely is; none when nothing is at least {@value #LEAST} sure.
     *
     * @param excluded says of an item's and a skill's URI that they are known to be two
     */
    public Optional<Match> of(Labelled item, BiPredicate<String, String> excluded) {
        Map<Integer, Double> best = new HashMap<>();
        for (int i = 0; i < item.labels.size(); i++) {
            double part = i == 0 ? 1 : OTHER_LABEL;
            likeness(words(item.labels.get(i))).forEach((skill, like) -> best.merge(skill, part * like, Math::max));
        }
        List<Match> likely = best.entrySet().stream()
                .map(entry -> new Match(skills.get(entry.getKey()).uri, entry.getValue() * kind(item, entry.getKey())))
                .filter(match -> !excluded.test(item.uri, match.uri))
                .sorted(Comparator.comparingDouble(Match::confidence).reversed().thenComparing(Match::uri))
                .limit(2)
                .toList();
        if (likely.isEmpty()) {
            return Optional.empty();
        }
        Match first = likely.get(0);
        boolean doubtful = likely.size() > 1 && likely.get(1).confidence > AS_NEAR * first.confidence;
        Match told = new Match(first.uri, first.confidence * (doubtful ? DOUBTFUL : 1));
        return Optional.of(told).filter(match -> match.confidence >= LEAST);
    }

    private double kind(Labelled item, int skill) {
        return skills.get(skill).knowledge == item.knowledge ? 1 : OTHER_KIND;
    }

    /** By the number of each skill of which a label is at least {@value #LEAST} alike. */
    private Map<Integer, Double> likeness(Map<String, String> words) {
        Map<Integer, Double> common = new HashMap<>();
        for (String stem : words.keySet()) {
            double weight = idf.getOrDefault(stem, 0.0);
            byStem.getOrDefault(stem, List.of()).forEach(label -> common.merge(label, weight, Double::sum));
        }
        double own = weight(words.keySet());
        Map<Integer, Double> like = new HashMap<>();
        common.forEach((number, weight) -> {
            Label label = labels.get(number);
            double dice = 2 * weight / (own + label.weight);
            if (dice >= LEAST) {
                like.merge(label.skill, dice * part(words, label), Math::max);
            }
        });
        return like;
    }

    private static double part(Map<String, String> words, Label label) {
        double part = label.preferred ? 1 : OTHER_LABEL;
        if (label.words.keySet().equals(words.keySet())
                && !List.copyOf(label.words.keySet()).equals(List.copyOf(words.keySet()))) {
            part *= OTHER_ORDER;
        }
        boolean other = words.entrySet().stream()
                .anyMatch(word -> label.words.containsKey(word.getKey())
                        && !isForm(word.getValue(), label.words.getOrDefault(word.getKey(), "")));
        return other ? part * OTHER_WORD : part;
    }

    private static boolean isForm(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return Math.max(one.length(), other.length()) - same <= ENDING;
    }
}
