package org.passerelle.credential.proof;

/** Who issues: the platform itself, as whoever deploys it settles, or a training body that signs in its own name. */
public interface IssuerIdentity {
    /** What its keys and lists are kept under, where it is the platform itself. */
    String PLATFORM = "";

    /** Its identifier, a {@code did:web} on a domain that it will keep. */
    String did();

    /** Its name. */
    String name();

    /** Where it presents itself. */
    String url();

    /**
     * What its keys and lists are kept under: nothing for the platform itself, the last part of a body's identifier.
     */
    default String owner() {
        return PLATFORM;
    }
}
