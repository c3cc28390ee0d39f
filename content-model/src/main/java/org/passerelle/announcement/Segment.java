package org.passerelle.announcement;

/** To which learners of a run something is announced. */
public enum Segment {
    /** All of them. */
    ALL,
    /** Those of a cohort. */
    COHORT,
    /** Those who have done nothing yet. */
    NOT_BEGUN,
    /** Those who were not seen for so many days, and are not done. */
    UNSEEN,
    /** Those who have not finished a unit. */
    UNIT_OPEN
}
