package org.passerelle.design.experience;

/** The life of an experience card. */
public enum ExperienceState {
    /** Seen by its administration only. */
    DRAFT,
    /** Seen by everybody. */
    PUBLISHED,
    /** No longer shown; its place says since when and why. */
    WITHDRAWN
}
