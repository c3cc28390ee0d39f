package org.passerelle.survey;

import java.util.List;

/**
 * A question of a survey, answered by one of its options.
 *
 * @param key its name within the survey; what it asks is in the bundles
 * @param options the names of what there is to choose from
 */
public record SurveyQuestion(String key, List<String> options) {
    /** Copies the options. */
    public SurveyQuestion {
        options = List.copyOf(options);
    }
}
