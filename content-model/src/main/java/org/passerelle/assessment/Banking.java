package org.passerelle.assessment;

import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.catalogue.Authoring;
import org.passerelle.catalogue.CourseView;
import org.passerelle.catalogue.TaughtSkill;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;
import org.passerelle.people.People;

/** Keeps the items of a training body, and says which of them a quiz takes. */
@UseCase
public class Banking {
    private static final int MOST_DRAWS = 20;

    @Inject
    BankItems bank;

    @Inject
    Attempts attempts;

    @Inject
    DrawingItems drawing;

    @Inject
    Authoring authoring;

    @Inject
    People people;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * The items of the caller's bodies, those changed last first.
     *
     * @param words what they ask must hold; empty for all
     * @param tag a tag that they must have; empty for any
     * @param troubled whether only those with which their answers find something wrong
     */
    @Allowed(value = Permission.AUTHOR_COURSE, reads = true)
    public Page<BankItemView> list(String words, String tag, boolean troubled, int page) {
        Page<BankItem> found = bank.page(mine(), words, tag, troubled, page);
        Map<UUID, Long> used =
                bank.used(found.items().stream().map(BankItem::id).toList());
        return found.map(item -> view(item, used.getOrDefault(item.id(), 0L), List.of()));
    }

    /** The tags of the caller's bodies, with how many items have them. */
    @Allowed(value = Permission.AUTHOR_COURSE, reads = true)
    public Map<String, Long> tags() {
        return bank.tags(mine());
    }

    /** An item with its versions. @throws NotFound when it is another body's */
    @Allowed(value = Permission.AUTHOR_COURSE, reads = true)
    public BankItemView one(UUID item) {
        BankItem own = own(item);
        List<BankVersion> versions = bank.versions(item);
        Map<UUID, String> names =
                people.names(versions.stream().map(BankVersion::writtenBy).collect(Collectors.toSet()));
        return view(
                own,
                bank.used(List.of(item)).getOrDefault(item, 0L),
                versions.stream()
                        .map(v -> v.view(names.getOrDefault(v.writtenBy(), "")))
                        .toList());
    }

    private static BankItemView view(BankItem item, long used, List<BankItemView.Version> versions) {
        return new BankItemView(
                item.id(),
                item.item(),
                item.number(),
                item.tags(),
                item.isRetired(),
                item.changedAt(),
                used,
                item.logit(),
                item.stats(),
                versions);
    }

    /** The skills of the courses of the caller's bodies, about which items may tell. */
    @Allowed(value = Permission.AUTHOR_COURSE, reads = true)
    public Set<String> skills() {
        return authoring.mine().stream()
                .flatMap(course -> course.card().skills().stream())
                .map(TaughtSkill::uri)
                .collect(Collectors.toSet());
    }

    /**
     * Puts a new item into the bank of a body.
     *
     * @param item its key is not kept: in the bank it is the identifier that is answered
     * @throws NotFound when the caller writes nothing for that body
     */
    @Allowed(Permission.AUTHOR_COURSE)
    public UUID add(UUID organisation, Item item, Set<String> tags) {
        caller.require(Permission.AUTHOR_COURSE, organisation);
        UUID id = UUID.randomUUID();
        BankItem added = bank.add(new BankItem(organisation, id, item.keyed(id.toString()), tags, clock.instant()));
        bank.add(new BankVersion(added, "", caller.requirePerson(), clock.instant()));
        return id;
    }

    /**
     * Writes another version. Attempts that were given an older one keep it, and their results, until somebody regrades
     * them.
     *
     * @param before the item's {@linkplain ItemsJson#mark mark} when the edit began
     * @param note why; may be empty
     * @throws OptimisticLockException when somebody changed it meanwhile
     */
    @Allowed(Permission.AUTHOR_COURSE)
    public void write(UUID item, Item written, Set<String> tags, String note, String before) {
        BankItem own = own(item);
        if (!ItemsJson.mark(own.item()).equals(before)) {
            throw new OptimisticLockException("the item was changed meanwhile");
        }
        own.write(written.keyed(item.toString()), tags, clock.instant());
        bank.add(new BankVersion(own, note, caller.requirePerson(), clock.instant()));
    }

    /** Gives an item out no more; what was answered stays. */
    @Allowed(Permission.AUTHOR_COURSE)
    public void retire(UUID item) {
        own(item).retire();
    }

    /** What a quiz of one's course takes from the bank. */
    @Allowed(value = Permission.AUTHOR_COURSE, reads = true)
    public List<BankDraw> draws(UUID course, UUID activity) {
        authoring.mine(course);
        return attempts.assessment(activity).map(Assessment::draws).orElse(List.of());
    }

    /**
     * Says what a quiz of one's course takes from the bank. Attempts under way go on with the items they began with.
     *
     * @throws Refusal when an item tells about a skill that the course does not teach, when there are too few of a tag,
     *     or when a published quiz would be empty
     */
    @Allowed(Permission.AUTHOR_COURSE)
    public void take(UUID course, UUID activity, List<BankDraw> draws) {
        CourseView view = authoring.mine(course);
        if (draws.size() > MOST_DRAWS) {
            throw new Refusal("bank.tooManyDraws", MOST_DRAWS);
        }
        Set<UUID> fixed = new HashSet<>();
        Set<String> tags = new HashSet<>();
        for (BankDraw draw : draws) {
            UUID one = draw.item();
            if (one != null ? !fixed.add(one) : !tags.add(draw.tag())) {
                throw new Refusal("bank.takenTwice");
            }
            check(view, draw);
        }
        Assessment assessment = attempts.assessment(activity)
                .orElseGet(
                        () -> attempts.add(new Assessment(activity, SettingItems.USUAL_PASS_MARK, new ArrayList<>())));
        if (draws.isEmpty()
                && !assessment.isAdaptive()
                && assessment.items().isEmpty()
                && view.outline().published()) {
            throw new Refusal("assessment.emptyQuiz", 1);
        }
        assessment.take(draws);
    }

    private void check(CourseView course, BankDraw draw) {
        UUID one = draw.item();
        if (one == null) {
            int there = drawing.candidates(course, draw.tag()).size();
            if (there < draw.count()) {
                throw Refusal.of("count", "bank.tooFew", there, draw.tag());
            }
            return;
        }
        BankItem item = own(one);
        Set<String> taught =
                course.card().skills().stream().map(TaughtSkill::uri).collect(Collectors.toSet());
        if (!item.organisation().equals(course.outline().organisation())) {
            throw new NotFound("bank item", one);
        }
        if (!taught.containsAll(item.item().skills())) {
            throw new Refusal("bank.skillNotTaught", item.item().prompt().toString());
        }
    }

    private Set<UUID> mine() {
        return caller.organisationsWith(Permission.AUTHOR_COURSE);
    }

    private BankItem own(UUID item) {
        BankItem found = bank.get(item);
        caller.require(Permission.AUTHOR_COURSE, found.organisation());
        return found;
    }
}
