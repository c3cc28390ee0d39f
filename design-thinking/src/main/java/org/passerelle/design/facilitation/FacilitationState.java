package org.passerelle.design.facilitation;

/** How far a level has come. */
public enum FacilitationState {
    /** Somebody asks for it. */
    ASKED,
    /** They hold it. */
    GRANTED,
    /** Somebody said no, and why; it may be asked for again. */
    DECLINED
}
