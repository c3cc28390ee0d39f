package org.passerelle.design.experience;

/** How many people work in an administration: what a village did helps a village most. */
public enum AdministrationSize {
    /** Fewer than 50 people. */
    UNDER_50,
    /** 50 to 349 people. */
    UNDER_350,
    /** 350 to 1,999 people. */
    UNDER_2000,
    /** 2,000 people or more. */
    FROM_2000
}
