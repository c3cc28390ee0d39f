package org.passerelle.people;

/** How far a token reaches. */
public enum TokenScope {
    /** It may only read what its owner may read. */
    READ,
    /** It may read and do what its owner may. */
    WRITE
}
