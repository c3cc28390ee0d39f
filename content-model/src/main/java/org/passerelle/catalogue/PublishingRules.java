package org.passerelle.catalogue;

import java.util.List;
import org.passerelle.kernel.Refusal;

/** What a course must have before people are let in. */
final class PublishingRules {
    private PublishingRules() {}

    /** @throws Refusal for the first thing that is missing */
    static void check(Course course) {
        require(course.summary().only(course.language()).isPresent(), "catalogue.needsSummary");
        require(course.outcomes().only(course.language()).isPresent(), "catalogue.needsOutcomes");
        require(!course.skills().isEmpty(), "catalogue.needsSkill");
        List<Activity> activities = course.activities();
        require(!activities.isEmpty(), "catalogue.needsActivity");
        for (Activity activity : activities) {
            if (!activity.hasContent()) {
                throw new Refusal(
                        "catalogue.emptyActivity", activity.outline().title().in(course.language()));
            }
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new Refusal(otherwise);
        }
    }
}
