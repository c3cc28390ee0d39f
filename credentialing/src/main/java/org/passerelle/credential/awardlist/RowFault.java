package org.passerelle.credential.awardlist;

/** Why a row is left out. */
public enum RowFault {
    /** It has more or fewer cells than the heading. */
    CELLS,
    /** A cell begins as a formula does, which a spreadsheet would reckon out. */
    FORMULA,
    /** The address is missing or is none. */
    EMAIL,
    /** The name is missing or too long. */
    NAME,
    /** The day is missing or is none. */
    DAY,
    /** The day lies ahead. */
    DAY_AHEAD,
    /** The day lies too far back. */
    DAY_OLD,
    /** The hours are no whole number from 1 on. */
    HOURS,
    /** A result is no percentage from 0 to 100. */
    RESULT,
    /** There is no result at all. */
    NO_RESULT,
    /** The same address stands above. */
    DUPLICATE,
    /** It is about whoever hands the list in. */
    YOURSELF,
    /** The credential could not be written; the course lacks something. */
    REFUSED,
    /** Nobody opened an account with its address within a year. */
    EXPIRED
}
