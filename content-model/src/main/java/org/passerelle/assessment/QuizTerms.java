package org.passerelle.assessment;

import java.util.Optional;
import org.passerelle.kernel.Refusal;

/**
 * On what terms a learner may try a quiz, told before it begins.
 *
 * @param used how many attempts there were
 * @param minutes how long the learner may take, their own more time included; 0 for any time
 * @param obstacle why no attempt can begin now; empty when one can
 */
public record QuizTerms(
        AttemptRules rules, int passMark, int items, int used, int minutes, Optional<Refusal> obstacle) {
    /** How many attempts are left; -1 for any number. */
    public int left() {
        return rules.attempts() == 0 ? -1 : Math.max(0, rules.attempts() - used);
    }
}
