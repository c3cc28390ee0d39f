package org.passerelle.web.trainer;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.passerelle.gradebook.GradePlan;
import org.passerelle.kernel.Refusal;

/** A line of the form of a plan of grades: a category, a session or a quiz, as it is typed. */
public class PlanLine {
    private String key;
    private final Bilingual name = new Bilingual();
    private String weight = "";
    private String drop = "";
    private String category = "1";

    PlanLine(String key) {
        this.key = key;
    }

    void fill(GradePlan.Category from, GradePlan plan) {
        key = from.key();
        name.fill(from.name());
        weight = String.valueOf(from.weight());
        drop = from.dropLowest() == 0 ? "" : String.valueOf(from.dropLowest());
    }

    void fill(GradePlan.Session from, GradePlan plan) {
        key = from.key();
        name.fill(from.title());
        in(from.category(), plan);
    }

    void in(String of, GradePlan plan) {
        for (int i = 0; i < plan.categories().size(); i++) {
            if (plan.categories().get(i).key().equals(of)) {
                category = String.valueOf(i + 1);
            }
        }
    }

    boolean isEmpty() {
        return name.text().isEmpty();
    }

    GradePlan.Category category() {
        return new GradePlan.Category(key, name.text(), number("categories", weight), number("categories", drop));
    }

    GradePlan.Session session(Map<Integer, String> keys) {
        return new GradePlan.Session(key, name.text(), categoryKey(keys));
    }

    /** @throws Refusal when it is put under a category without a name */
    String categoryKey(Map<Integer, String> keys) {
        String found = keys.get(Objects.requireNonNullElse(Typed.whole(category), 0));
        if (found == null) {
            throw Refusal.of("categories", "gradebook.categoryUnknown");
        }
        return found;
    }

    private static int number(String field, String typed) {
        Integer read = typed.isBlank() ? Integer.valueOf(0) : Typed.whole(typed);
        if (read == null) {
            throw Refusal.of(field, "trainer.numberWrong");
        }
        return read;
    }

    public String getKey() {
        return key;
    }

    public void setKey(@Nullable String key) {
        this.key = Typed.said(key);
    }

    public Bilingual getName() {
        return name;
    }

    public String getWeight() {
        return weight;
    }

    public void setWeight(@Nullable String weight) {
        this.weight = Typed.said(weight);
    }

    public String getDrop() {
        return drop;
    }

    public void setDrop(@Nullable String drop) {
        this.drop = Typed.said(drop);
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(@Nullable String category) {
        this.category = Typed.said(category);
    }
}
