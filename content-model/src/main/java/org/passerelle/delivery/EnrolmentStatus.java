package org.passerelle.delivery;

/** The life of an enrolment. */
public enum EnrolmentStatus {
    /** The learner is learning, or may. */
    ACTIVE,
    /** The learner left; the seat is free again. */
    WITHDRAWN,
    /** All is done. */
    COMPLETED
}
