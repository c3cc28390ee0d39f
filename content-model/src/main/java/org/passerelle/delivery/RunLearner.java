package org.passerelle.delivery;

import java.util.UUID;

/**
 * A learner of a run, as a list of many needs them.
 *
 * @param group the learner's group; empty for none
 */
public record RunLearner(UUID enrolment, UUID person, String name, String group) {}
