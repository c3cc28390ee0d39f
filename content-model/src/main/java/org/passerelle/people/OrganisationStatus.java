package org.passerelle.people;

/** Where an organisation stands with the region; only an approved one gives its people rights. */
public enum OrganisationStatus {
    /** Registered, to be looked at by an administrator. */
    AWAITING,
    /** Accepted. */
    APPROVED,
    /** Not accepted, for a reason that was told. */
    REFUSED,
    /** Accepted once, without rights for now. */
    SUSPENDED
}
