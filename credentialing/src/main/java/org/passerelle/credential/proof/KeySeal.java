package org.passerelle.credential.proof;

/** Gives the passphrase that seals the signing keys in the database; whoever deploys keeps it elsewhere. */
public interface KeySeal {
    /** The passphrase; the same at every start, or the keys cannot be opened. */
    String passphrase();
}
