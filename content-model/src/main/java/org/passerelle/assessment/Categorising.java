package org.passerelle.assessment;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Refusal;

/**
 * Each entry is put into the category that it belongs to. Every entry counts alike.
 *
 * @param categories 2 to 8, with 2 to 24 entries in all
 */
public record Categorising(List<Category> categories) implements Body {
    private static final int MOST_CATEGORIES = 8;
    private static final int MOST_ENTRIES = 24;

    /**
     * A category and what belongs into it.
     *
     * @param feedback what is said when something of it was put elsewhere; may be empty
     */
    public record Category(LocalizedText name, List<LocalizedText> entries, LocalizedText feedback) {
        /** Copies the entries. */
        public Category {
            entries = List.copyOf(entries);
        }
    }

    /** Copies the categories. */
    public Categorising {
        categories = List.copyOf(categories);
    }

    @Override
    public String type() {
        return "CATEGORISING";
    }

    @Override
    public void check(String key) {
        Items.checkTexts("categories", key, names());
        entries().forEach(entry -> Items.requireText("categories", entry));
        if (categories.size() > MOST_CATEGORIES
                || entries().size() < 2
                || entries().size() > MOST_ENTRIES) {
            throw Refusal.of("categories", "assessment.categoriesOutOfRange", key, MOST_CATEGORIES, MOST_ENTRIES);
        }
    }

    private List<LocalizedText> names() {
        return categories.stream().map(Category::name).toList();
    }

    private List<LocalizedText> entries() {
        return categories.stream()
                .flatMap(category -> category.entries().stream())
                .toList();
    }

    /** Of each entry the category, counted from 0. */
    private List<Integer> wanted() {
        return IntStream.range(0, categories.size())
                .boxed()
                .flatMap(i -> categories.get(i).entries().stream().map(entry -> i))
                .collect(Collectors.toList());
    }

    @Override
    public Answer read(String key, String given) {
        return Rows.read(key, given, entries().size(), categories.size());
    }

    @Override
    public double score(Answer answer) {
        return Rows.score(wanted(), (Answer.Parts) answer);
    }

    @Override
    public List<LocalizedText> said(Answer answer) {
        List<Integer> wanted = wanted();
        return Rows.said(
                wanted,
                (Answer.Parts) answer,
                row -> categories.get(wanted.get(row)).feedback());
    }

    @Override
    public Look look(Draw draw) {
        return Look.rows(draw.mixed(Look.numbered(entries())), Look.numbered(names()));
    }
}
