package org.passerelle.catalogue;

import org.passerelle.kernel.Refusal;

/** What must hold of a draft at any time. */
final class DraftRules {
    private static final double MOST_HOURS = 2000;
    private static final int MOST_EUROS = 100_000;
    private static final int MOST_NEEDS = 20;

    private DraftRules() {}

    /** @throws Refusal beside the field that is wrong */
    static void check(CourseDraft draft) {
        if (draft.mode() == null) {
            throw Refusal.of("mode", "kernel.required");
        }
        if (draft.language() == null) {
            throw Refusal.of("language", "kernel.required");
        }
        Integer level = draft.level();
        if (level == null || level < 1 || level > TaughtSkill.HIGHEST) {
            throw Refusal.of("level", "catalogue.levelOutOfRange");
        }
        Double hours = draft.hours();
        if (hours == null || !(hours > 0 && hours <= MOST_HOURS)) {
            throw Refusal.of("hours", "catalogue.hoursOutOfRange", (int) MOST_HOURS);
        }
        Integer cost = draft.costEuros();
        if (cost != null && (cost < 0 || cost > MOST_EUROS)) {
            throw Refusal.of("costEuros", "catalogue.costOutOfRange", MOST_EUROS);
        }
        if (draft.needs().size() > MOST_NEEDS) {
            throw Refusal.of("skills", "catalogue.tooManyNeeds", MOST_NEEDS);
        }
        if (draft.skills().stream().anyMatch(skill -> draft.needs().contains(skill.uri()))) {
            throw Refusal.of("skills", "catalogue.needsWhatItTeaches");
        }
    }
}
