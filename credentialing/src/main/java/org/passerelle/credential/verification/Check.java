package org.passerelle.credential.verification;

/** The questions put to a credential, in the order in which they are asked. */
public enum Check {
    /** Is it a credential at all, and written as the standard asks? */
    STRUCTURE,
    /** Are its words those of published vocabularies? */
    CONTEXTS,
    /** Is it unaltered, and signed with a key that its issuer uses for this? */
    PROOF,
    /** Do we know who issued it? */
    ISSUER,
    /** Is it in force today? */
    DATES,
    /** Has it been withdrawn? */
    STATUS
}
