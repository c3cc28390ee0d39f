package org.passerelle.assessment;

import java.util.List;
import java.util.stream.IntStream;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Refusal;

/**
 * By what a person judges a work.
 *
 * @param criteria 1 to 8; all count alike
 * @param secondMarker whether two people must judge it, each for themselves; what holds is the mean
 * @param peerReviews how many peers review it first, 1 to 5; 0 for none
 * @param peerDays after how many days without enough reviews it is the trainer's, 1 to 60
 */
public record Rubric(List<Criterion> criteria, boolean secondMarker, int peerReviews, int peerDays) {
    private static final int MOST_REVIEWS = 5;
    private static final int MOST_DAYS = 60;
    private static final int MOST_CRITERIA = 8;
    private static final int FEWEST_LEVELS = 2;
    private static final int MOST_LEVELS = 5;

    /**
     * One thing that is looked at.
     *
     * @param skill the URI of the skill that it tells about
     * @param levels 2 to 5, the lowest first; the highest earns all
     */
    public record Criterion(LocalizedText name, String skill, List<LocalizedText> levels) {
        /** Copies the levels. */
        public Criterion {
            levels = List.copyOf(levels);
        }

        /** What a level earns, 0 to 1. @param level counted from 0 */
        double score(int level) {
            return (double) level / (levels.size() - 1);
        }
    }

    /** A rubric by which trainers alone judge. */
    public Rubric(List<Criterion> criteria, boolean secondMarker) {
        this(criteria, secondMarker, 0, 0);
    }

    /** Copies the criteria. */
    public Rubric {
        criteria = List.copyOf(criteria);
    }

    void check(String key) {
        if (criteria.isEmpty() || criteria.size() > MOST_CRITERIA) {
            throw Refusal.of("criteria", "assessment.criteriaOutOfRange", key, MOST_CRITERIA);
        }
        if (peerReviews < 0 || peerReviews > MOST_REVIEWS) {
            throw Refusal.of("peerReviews", "peers.reviewsOutOfRange", MOST_REVIEWS);
        }
        if (peerReviews > 0 && (peerDays < 1 || peerDays > MOST_DAYS)) {
            throw Refusal.of("peerDays", "peers.daysOutOfRange", MOST_DAYS);
        }
        for (Criterion criterion : criteria) {
            Items.requireText("criteria", criterion.name());
            if (criterion.skill().isBlank()) {
                throw Refusal.of("criteria", "assessment.needsSkill", key);
            }
            if (criterion.levels().size() < FEWEST_LEVELS || criterion.levels().size() > MOST_LEVELS) {
                throw Refusal.of("criteria", "assessment.levelsOutOfRange", key, FEWEST_LEVELS, MOST_LEVELS);
            }
            criterion.levels().forEach(level -> Items.requireText("criteria", level));
        }
    }

    /** @throws Refusal when there is not one level that exists for each criterion */
    void check(List<Integer> levels) {
        boolean whole = levels.size() == criteria.size()
                && IntStream.range(0, levels.size())
                        .allMatch(i -> levels.get(i) >= 0
                                && levels.get(i) < criteria.get(i).levels().size());
        if (!whole) {
            throw Refusal.of("levels", "assessment.chooseEachLevel");
        }
    }

    /** What the levels chosen earn, 0 to 1. */
    double score(List<Integer> levels) {
        return IntStream.range(0, criteria.size())
                .mapToDouble(i -> criteria.get(i).score(levels.get(i)))
                .average()
                .orElse(0);
    }

    /** What the levels chosen say of a skill, 0 to 1; the whole where no criterion is about it. */
    double score(List<Integer> levels, String skill) {
        return IntStream.range(0, criteria.size())
                .filter(i -> criteria.get(i).skill().equals(skill))
                .mapToDouble(i -> criteria.get(i).score(levels.get(i)))
                .average()
                .orElseGet(() -> score(levels));
    }
}
