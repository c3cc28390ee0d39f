package org.passerelle.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The published courses as they are held in memory, with the index over their words. Immutable. */
final class CatalogueContent {
    private static final int REMEMBERED = 200;

    private final List<FoundCourse> all;
    private final WordIndex words;
    private final Map<CourseQuery, CatalogueAnswer> wordless = new ConcurrentHashMap<>();

    CatalogueContent(List<FoundCourse> all, WordIndex words) {
        this.all = List.copyOf(all);
        this.words = words;
    }

    List<FoundCourse> all() {
        return all;
    }

    /** Answers to questions without words are few and asked often: they are remembered. */
    CatalogueAnswer find(CourseQuery query) {
        if (!query.text().isEmpty()) {
            return answer(query);
        }
        if (wordless.size() >= REMEMBERED) {
            wordless.clear();
        }
        return wordless.computeIfAbsent(query, this::answer);
    }

    private CatalogueAnswer answer(CourseQuery query) {
        List<FoundCourse> matching = matching(query.text());
        Map<Facet, List<FacetCount>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            facets.put(facet, counts(facet, query, matching));
        }
        return new CatalogueAnswer(narrowed(matching, query.chosen()), facets);
    }

    private List<FoundCourse> matching(String text) {
        if (text.isEmpty()) {
            return all;
        }
        Map<UUID, Double> relevances = words.find(text);
        return all.stream()
                .filter(course -> relevances.containsKey(course.card().id()))
                .map(course ->
                        course.relevant(relevances.getOrDefault(course.card().id(), 0.0)))
                .sorted(Comparator.comparingDouble(FoundCourse::relevance).reversed())
                .toList();
    }

    private static List<FoundCourse> narrowed(List<FoundCourse> courses, Map<Facet, String> chosen) {
        List<FoundCourse> left = courses;
        for (Map.Entry<Facet, String> choice : chosen.entrySet()) {
            left = left.stream()
                    .filter(course -> choice.getKey().values(course).contains(choice.getValue()))
                    .toList();
        }
        return left;
    }

    private static List<FacetCount> counts(Facet facet, CourseQuery query, List<FoundCourse> matching) {
        Map<Facet, String> others = new HashMap<>(query.chosen());
        String chosen = others.remove(facet);
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (FoundCourse course : narrowed(matching, others)) {
            facet.values(course).forEach(value -> counts.merge(value, 1, Integer::sum));
        }
        if (chosen != null) {
            counts.putIfAbsent(chosen, 0);
        }
        List<FacetCount> sorted = new ArrayList<>();
        counts.forEach((value, count) -> sorted.add(new FacetCount(value, count, value.equals(chosen))));
        sorted.sort(Comparator.comparingInt(FacetCount::count).reversed().thenComparing(FacetCount::value));
        return sorted.stream().collect(Collectors.toUnmodifiableList());
    }
}
