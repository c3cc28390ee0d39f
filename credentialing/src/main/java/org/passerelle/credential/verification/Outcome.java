package org.passerelle.credential.verification;

/** How a check ended. */
public enum Outcome {
    /** All is well. */
    PASSED,
    /** Well, with something that whoever decides should know. */
    NOTE,
    /** Not well: the credential must not be relied upon. */
    FAILED,
    /** Could not be found out here and now; says nothing against the credential. */
    UNKNOWN
}
