package org.passerelle.delivery;

/** Why a row of a list of learners is left out. */
public enum EnrolmentFault {
    /** It has more or fewer cells than the heading. */
    CELLS,
    /** A cell begins as a formula does, which a spreadsheet would reckon out. */
    FORMULA,
    /** The address is missing or is none. */
    EMAIL,
    /** The name of the group is too long. */
    GROUP,
    /** The same address stands above. */
    DUPLICATE,
    /** The person has a place in the run already. */
    ALREADY,
    /** Every seat was taken when its turn came. */
    FULL
}
