package org.passerelle.demand;

/** How far a demand has come. Only an open one counts. */
public enum DemandStatus {
    /** Something about it is doubtful; an administrator looks first. */
    PENDING,
    /** People are looked for. */
    OPEN,
    /** Nobody answered three reminders; it can be woken. */
    ASLEEP,
    /** They were found. */
    FILLED,
    /** The employer took it back. */
    WITHDRAWN,
    /** Its last day has passed. */
    EXPIRED,
    /** An administrator found that it does not belong here. */
    REFUSED;

    /** Whether it can still be changed, filled and withdrawn. */
    public boolean isAlive() {
        return this == PENDING || this == OPEN || this == ASLEEP;
    }
}
