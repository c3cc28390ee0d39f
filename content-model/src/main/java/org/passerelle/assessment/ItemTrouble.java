package org.passerelle.assessment;

/** What its answers say is wrong with an item. */
public enum ItemTrouble {
    /** Fewer than one in five earn it. */
    TOO_HARD,
    /** More than 97 in a hundred earn it. */
    TOO_EASY,
    /** Those who do well elsewhere hardly do better here. */
    WEAK,
    /** A wrong option is chosen more often than the right one. */
    DISTRACTOR
}
