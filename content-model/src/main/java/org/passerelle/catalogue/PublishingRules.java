package org.passerelle.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.passerelle.kernel.Refusal;

/** What a course must have before people are let in. */
final class PublishingRules {
    private PublishingRules() {}

    /** @throws Refusal for the first thing that is missing */
    static void check(Course course) {
        missing(course).stream().findFirst().ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** Everything that is missing, in the order in which one would write it. */
    static List<Refusal> missing(Course course) {
        List<Refusal> missing = new ArrayList<>();
        require(missing, course.summary().only(course.language()).isPresent(), "catalogue.needsSummary");
        require(missing, course.outcomes().only(course.language()).isPresent(), "catalogue.needsOutcomes");
        require(missing, !course.skills().isEmpty(), "catalogue.needsSkill");
        List<Activity> activities = course.activities();
        require(missing, !activities.isEmpty(), "catalogue.needsActivity");
        activities.stream()
                .filter(activity -> !activity.hasContent())
                .map(activity -> activity.outline().title().in(course.language()))
                .forEach(title -> missing.add(new Refusal("catalogue.emptyActivity", title)));
        return missing;
    }

    private static void require(List<Refusal> missing, boolean holds, String otherwise) {
        if (!holds) {
            missing.add(new Refusal(otherwise));
        }
    }
}
