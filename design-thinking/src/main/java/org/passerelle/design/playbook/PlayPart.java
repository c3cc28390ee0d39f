package org.passerelle.design.playbook;

/** A part of a play, by which remarks stand in the margin. */
public enum PlayPart {
    /** Its name. */
    TITLE,
    /** Why it is a play. */
    LEAD,
    /** What must hold. */
    CHECKLIST,
    /** What one asks oneself. */
    QUESTIONS,
    /** What happened somewhere. */
    CASES
}
