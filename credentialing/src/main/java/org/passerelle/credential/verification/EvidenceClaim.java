package org.passerelle.credential.verification;

/**
 * A piece of evidence as it was signed. A text that the credential does not give is empty.
 *
 * @param name what it shows, such as a skill's name
 * @param genre what kind of work it is
 * @param narrative what was done, when, and who assessed it
 * @param rubric by what it was judged
 * @param digest the SHA-256 of the work that was assessed, as RFC 6920 writes it
 * @param address where the work is said to be, when it is named by an address
 */
public record EvidenceClaim(String name, String genre, String narrative, String rubric, String digest, String address) {
    /** Whether it shows this skill. */
    boolean isAbout(SkillResult result) {
        return !name.isEmpty() && name.equals(result.label());
    }

    /** Whether it says nothing that a person could read. */
    boolean isEmpty() {
        return (narrative + rubric + digest + address).isEmpty();
    }
}
