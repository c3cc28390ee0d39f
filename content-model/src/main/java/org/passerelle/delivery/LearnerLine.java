package org.passerelle.delivery;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A learner as those who teach see them.
 *
 * @param startsOn the first day of their run
 * @param done how many activities are done
 * @param group the learner's group; empty for none
 * @param extraTime how much more time they have in quizzes, in per cent
 */
public record LearnerLine(
        UUID enrolment,
        UUID person,
        String name,
        LocalDate startsOn,
        EnrolmentStatus status,
        int done,
        String group,
        int extraTime) {}
