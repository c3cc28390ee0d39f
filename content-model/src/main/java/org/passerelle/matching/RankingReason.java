package org.passerelle.matching;

import java.util.List;

/**
 * One term of a course's score: a skill that is asked for and that the course teaches.
 *
 * @param amount what the term adds to the score; without it the score would be lower by just that
 * @param openings openings that ask for the skill
 * @param employers how many employers offer them
 * @param withinMinutes how far they are by road at most; 0 when all are in the zone, or when they are the region's
 * @param sinceDays within how many days they were posted
 * @param reach from where the figures come
 */
public record RankingReason(
        String skillUri, double amount, int openings, int employers, int withinMinutes, int sinceDays, Reach reach) {

    /** From where the figures of a reason come. */
    public enum Reach {
        /** The zone itself. */
        ZONE,
        /** The zone and others within an hour. */
        NEAR,
        /** The region, as was asked. */
        REGION,
        /** The region, since too little is known of the zone. */
        ESTIMATED
    }

    /** The key of the sentence that tells it; its gaps are filled by {@link #values}. */
    public String key() {
        return "matching.reason." + reach;
    }

    /**
     * What fills the sentence: openings, employers, the skill, minutes, days.
     *
     * @param skillLabel the skill in the reader's language
     */
    public List<Object> values(String skillLabel) {
        return List.of(openings, employers, skillLabel, withinMinutes, sinceDays);
    }
}
