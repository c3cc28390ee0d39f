package org.passerelle.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/**
 * An item that a training body keeps for many quizzes. Writing it anew makes another version; attempts keep the version
 * that they began with. It is retired, never deleted, once somebody answered it. Its key in attempts is its identifier.
 */
@Entity
@Table(schema = "content", name = "bank_item")
class BankItem extends BaseEntity {
    private static final int MOST_TAGS = 10;
    private static final int LONGEST_TAG = 30;

    @Column(name = "organisation_id", nullable = false, updatable = false)
    private UUID organisation;

    @Column(name = "number", nullable = false)
    private int number;

    @Column(name = "document", nullable = false)
    private String document = "";

    @Column(name = "words", nullable = false)
    private String words = "";

    @Column(name = "tags", nullable = false)
    private String tags = "";

    @Column(name = "retired", nullable = false)
    private boolean retired;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @Column(name = "logit", nullable = false, updatable = false)
    private double logit;

    @Column(name = "answers", nullable = false, updatable = false)
    private int answers;

    @Column(name = "people", nullable = false, updatable = false)
    private int people;

    @Column(name = "facility", updatable = false)
    @Nullable
    private Double facility;

    @Column(name = "discrimination", updatable = false)
    @Nullable
    private Double discrimination;

    @Column(name = "choices", nullable = false, updatable = false)
    private String choices = "";

    @Column(name = "troubles", nullable = false, updatable = false)
    private String troubles = "";

    /** For the persistence provider. */
    protected BankItem() {}

    /** @param id of the item, which is its key */
    BankItem(UUID organisation, UUID id, Item item, Set<String> tags, Instant now) {
        identify(id);
        this.organisation = organisation;
        this.changedAt = now;
        this.logit = RaschScale.ofDifficulty(item.difficulty());
        write(item, tags, now);
    }

    /** @throws Refusal beside the field when it needs an image, changes its kind, or has too many or too long tags */
    final void write(Item item, Set<String> tagged, Instant now) {
        if (item.body() instanceof Hotspot) {
            throw Refusal.of("type", "bank.noImages");
        }
        if (number > 0 && !item().type().equals(item.type())) {
            throw Refusal.of("type", "bank.kindStays");
        }
        this.tags = written(tagged);
        this.document = ItemsJson.write(List.of(item));
        this.words =
                Text.fold(item.prompt().in(Language.FR) + ' ' + item.prompt().in(Language.EN));
        this.changedAt = now;
        this.number++;
    }

    private static String written(Set<String> tagged) {
        List<String> slugs = tagged.stream()
                .filter(tag -> !tag.isBlank())
                .map(Text::slug)
                .distinct()
                .sorted()
                .toList();
        if (slugs.size() > MOST_TAGS || slugs.stream().anyMatch(tag -> tag.length() > LONGEST_TAG)) {
            throw Refusal.of("tags", "bank.tagsOutOfRange", MOST_TAGS, LONGEST_TAG);
        }
        return slugs.stream().map(tag -> tag + ' ').collect(Collectors.joining("", " ", ""));
    }

    void retire() {
        this.retired = true;
    }

    UUID organisation() {
        return organisation;
    }

    int number() {
        return number;
    }

    boolean isRetired() {
        return retired;
    }

    Item item() {
        return ItemsJson.read(document).get(0);
    }

    String document() {
        return document;
    }

    Set<String> tags() {
        return Arrays.stream(tags.strip().split(" "))
                .filter(tag -> !tag.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How difficult it is, in logits. */
    double logit() {
        return logit;
    }

    int answers() {
        return answers;
    }

    Instant changedAt() {
        return changedAt;
    }

    ItemStats stats() {
        List<Integer> counts = choices.isEmpty()
                ? List.of()
                : Arrays.stream(choices.split(",")).map(Integer::valueOf).toList();
        Set<ItemTrouble> found = EnumSet.noneOf(ItemTrouble.class);
        Arrays.stream(troubles.split(","))
                .filter(name -> !name.isEmpty())
                .map(ItemTrouble::valueOf)
                .forEach(found::add);
        return new ItemStats(people, Optional.ofNullable(facility), Optional.ofNullable(discrimination), counts, found);
    }
}
