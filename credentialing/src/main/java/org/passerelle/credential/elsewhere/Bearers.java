package org.passerelle.credential.elsewhere;

import java.util.UUID;

/** Who people are by their accounts; answered by whoever keeps these. */
public interface Bearers {
    /**
     * A person.
     *
     * @param name as the account has it
     * @param email the address that the person has shown to be theirs
     */
    record Bearer(String name, String email) {}

    /** This person. @throws org.passerelle.kernel.NotFound when there is none */
    Bearer of(UUID person);
}
