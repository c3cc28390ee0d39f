package org.passerelle.credential.verification;

/** The questions put to a credential, in the order in which they are asked. */
public enum Check {
    /** Is it a credential at all, and written as the standard asks? */
    STRUCTURE,
    /** Does it hold what Open Badges asks of a badge? */
    SCHEMA,
    /** Are its words those of published vocabularies? */
    CONTEXTS,
    /** Is it unaltered, and signed with a key that its issuer uses for this? */
    PROOF,
    /** Did its issuer sign with this key at that time? */
    KEY,
    /** Do we know who issued it? */
    ISSUER,
    /** Is it in force today? */
    DATES,
    /** Has it been withdrawn? */
    STATUS,
    /** Does it name the work that it was awarded for? */
    EVIDENCE,
    /** Do the credentials hold that a learner record holds? */
    RECORD,
    /** Does an organisation speak in its favour? */
    ENDORSEMENT,
    /** Is it about the person whom whoever asks has in mind? */
    SUBJECT
}
