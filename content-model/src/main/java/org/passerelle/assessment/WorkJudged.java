package org.passerelle.assessment;

import java.util.UUID;

/** A work of a learner was judged, by a trainer or by other learners. @param enrolment the learner's place */
public record WorkJudged(UUID enrolment, UUID person, UUID course, UUID activity) {}
