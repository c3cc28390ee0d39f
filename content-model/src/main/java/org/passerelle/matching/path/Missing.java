package org.passerelle.matching.path;

/**
 * A skill that the job asks for and that cannot be learned now.
 *
 * @param skillUri the skill
 * @param why why not
 */
public record Missing(String skillUri, Why why) {
    /** Why a skill cannot be learned. */
    public enum Why {
        /** No course teaches it. */
        NO_COURSE,
        /** The courses that teach it need something that cannot be learned. */
        NEEDS_MORE,
        /** Courses that teach it can be begun, but not in reach. */
        TOO_FAR,
        /** Courses teach it, and none of them can be begun now. */
        FULL
    }
}
