package org.passerelle.people;

/** Line. */
public class AuditLine {
    /** Outcome. */
    public enum Outcome {
        /** a */
        DONE,
        /** b */
        REFUSED,
        /** c */
        DENIED,
        /** d */
        FAILED
    }
}
