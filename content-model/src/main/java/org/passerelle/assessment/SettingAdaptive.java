package org.passerelle.assessment;

import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.catalogue.ActivityOutline;
import org.passerelle.catalogue.ActivityType;
import org.passerelle.catalogue.Authoring;
import org.passerelle.catalogue.CourseView;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/** Lets trainers say that a quiz chooses its items by the answers, and what it marks as known already. */
@UseCase
public class SettingAdaptive {
    @Inject
    Attempts attempts;

    @Inject
    Adapting adapting;

    @Inject
    Authoring authoring;

    /** How a quiz of one's course chooses its items; empty when it asks everybody the same. */
    @Allowed(value = Permission.AUTHOR_COURSE, reads = true)
    public Optional<AdaptiveRules> of(UUID course, UUID activity) {
        own(course, activity);
        return attempts.assessment(activity).filter(Assessment::isAdaptive).map(Assessment::adaptive);
    }

    /** How many items of a tag there are about each skill that one's course could ask. */
    @Allowed(value = Permission.AUTHOR_COURSE, reads = true)
    public Map<String, Long> stock(UUID course, String tag) {
        authoring.mine(course);
        return adapting.candidates(course, tag).stream()
                .collect(Collectors.groupingBy(item -> item.item().skill(), Collectors.counting()));
    }

    /**
     * Lets a quiz choose its items. Attempts under way go on as they began.
     *
     * @throws Refusal when there are too few items of the tag, or what is to be marked is not in the course
     */
    @Allowed(Permission.AUTHOR_COURSE)
    public void adapt(UUID course, UUID activity, AdaptiveRules rules) {
        CourseView view = own(course, activity);
        int there = adapting.candidates(course, rules.tag()).size();
        if (there < rules.most()) {
            throw Refusal.of("most", "adaptive.tooFew", there, rules.tag());
        }
        Set<UUID> activities = view.outline().activities().stream()
                .map(ActivityOutline::id)
                .filter(id -> !id.equals(activity))
                .collect(Collectors.toSet());
        Set<UUID> marked = new HashSet<>();
        rules.positions().values().forEach(marked::addAll);
        if (!activities.containsAll(marked)) {
            throw new NotFound("activity", course);
        }
        assessment(activity).adapt(rules);
    }

    /** Lets a quiz ask everybody the same. @throws Refusal when it has no items of its own in a published course */
    @Allowed(Permission.AUTHOR_COURSE)
    public void fix(UUID course, UUID activity) {
        CourseView view = own(course, activity);
        Assessment assessment = assessment(activity);
        if (view.outline().published()
                && assessment.items().isEmpty()
                && assessment.draws().isEmpty()) {
            throw new Refusal("assessment.emptyQuiz", 1);
        }
        assessment.fix();
    }

    private Assessment assessment(UUID activity) {
        return attempts.assessment(activity)
                .orElseGet(() -> attempts.add(new Assessment(activity, SettingItems.USUAL_PASS_MARK, List.of())));
    }

    private CourseView own(UUID course, UUID activity) {
        CourseView view = authoring.mine(course);
        boolean quiz = view.outline().activities().stream()
                .filter(a -> a.type() == ActivityType.QUIZ)
                .map(ActivityOutline::id)
                .anyMatch(activity::equals);
        if (!quiz) {
            throw new NotFound("quiz", activity);
        }
        return view;
    }
}
