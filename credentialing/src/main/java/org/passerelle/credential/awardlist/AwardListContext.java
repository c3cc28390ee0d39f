package org.passerelle.credential.awardlist;

import java.util.Optional;
import java.util.UUID;
import org.passerelle.credential.issuance.AwardRequest;

/** What awarding from lists needs to know of courses and people; answered by whoever keeps them. */
public interface AwardListContext {
    /** The course; empty when there is none. */
    Optional<ListedCourse> course(UUID course);

    /** Whose confirmed account has this address. Asked by jobs alone: nobody else learns who has an account. */
    Optional<UUID> holder(String email);

    /** The address of a person's account, in lower case. */
    String mailbox(UUID person);

    /** What is awarded, in the holder's language. */
    AwardRequest award(ListedAward award, UUID holder);
}
