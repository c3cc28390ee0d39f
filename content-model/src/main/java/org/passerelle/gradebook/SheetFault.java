package org.passerelle.gradebook;

/** What is wrong with a row of a table of grades. */
public enum SheetFault {
    /** It has more or fewer cells than the heading. */
    CELLS,
    /** A cell is a formula. */
    FORMULA,
    /** It names nobody who learns in this run. */
    UNKNOWN_LEARNER,
    /** It names somebody of whom there is a row already. */
    TWICE,
    /** It grades whoever put it in. */
    YOURSELF,
    /** A grade is no number, or not from 0 to 20, or to 100 %. */
    NUMBER
}
