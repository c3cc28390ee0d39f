package org.passerelle.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;

/** What a quiz asks: up to 100 items with different keys, and the mark, in per cent, from which it is passed. */
@Entity
@Table(schema = "content", name = "assessment")
class Assessment extends BaseEntity {
    private static final int MOST_ITEMS = 100;
    private static final int ALL = 100;

    @Column(name = "activity_id", nullable = false, updatable = false)
    private UUID activity;

    @Column(name = "pass_mark", nullable = false)
    private int passMark;

    @Column(name = "items", nullable = false)
    private String items = "[]";

    @Column(name = "rules", nullable = false)
    private String rules = "{}";

    @Column(name = "draws", nullable = false)
    private String draws = "[]";

    @Column(name = "adaptive", nullable = false)
    private String adaptive = "";

    /** For the persistence provider. */
    protected Assessment() {}

    Assessment(UUID activity, int passMark, List<Item> items) {
        this.activity = activity;
        ask(passMark, items);
    }

    /** @throws Refusal when the mark is not from 1 to 100, two items have one key, or there are too many */
    void ask(int mark, List<Item> asked) {
        if (mark < 1 || mark > ALL) {
            throw Refusal.of("passMark", "assessment.passMarkOutOfRange");
        }
        if (asked.size() > MOST_ITEMS) {
            throw Refusal.of("items", "assessment.tooManyItems", MOST_ITEMS);
        }
        Set<String> keys = new HashSet<>();
        for (Item item : asked) {
            if (!keys.add(item.key())) {
                throw Refusal.of("items", "assessment.keyTwice", item.key());
            }
        }
        this.passMark = mark;
        this.items = ItemsJson.write(asked);
    }

    /** Sets how it may be tried; attempts under way go on by the rules they began with. */
    void rule(AttemptRules set) {
        this.rules = RulesJson.write(set);
    }

    /** Takes this from the bank beside its own items; attempts under way go on with what they have. */
    void take(List<BankDraw> taken) {
        this.draws = BankDraw.write(taken);
    }

    List<BankDraw> draws() {
        return BankDraw.read(draws);
    }

    /** Chooses its items by the answers. */
    void adapt(AdaptiveRules by) {
        this.adaptive = AdaptiveState.write(by);
    }

    /** Asks everybody the same. */
    void fix() {
        this.adaptive = "";
    }

    boolean isAdaptive() {
        return !adaptive.isEmpty();
    }

    AdaptiveRules adaptive() {
        return AdaptiveState.readRules(adaptive);
    }

    /** How many items an attempt is asked; at most, where it chooses them. */
    int size() {
        return isAdaptive()
                ? adaptive().most()
                : items().size() + draws().stream().mapToInt(BankDraw::count).sum();
    }

    AttemptRules rules() {
        return RulesJson.read(rules);
    }

    UUID activity() {
        return activity;
    }

    int passMark() {
        return passMark;
    }

    String document() {
        return items;
    }

    List<Item> items() {
        return ItemsJson.read(items);
    }
}
