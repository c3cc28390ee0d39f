package org.passerelle.credential.proof;

/** Who the platform is when it issues; settled by whoever deploys it. */
public interface IssuerIdentity {
    /** Its identifier, a {@code did:web} on a domain that it will keep. */
    String did();

    /** Its name. */
    String name();

    /** Where it presents itself. */
    String url();
}
