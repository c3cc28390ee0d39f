package org.passerelle.credential.issuance;

import jakarta.inject.Inject;
import java.util.UUID;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/** Awards what somebody has earned: once for each source, signed, and entered in the register. */
@UseCase
public class Issuing {
    @Inject
    Awarding awarding;

    @Inject
    Caller caller;

    /**
     * Issues the credential. Who has one for this source already keeps it, even if it was withdrawn: what a person took
     * back, the platform does not give again by itself.
     *
     * @return the credential's identifier
     * @throws Refusal when the award is earned in the future, or what Open Badges asks for is missing
     * @throws NotFound when the caller is neither the holder nor somebody who grades
     */
    @Allowed(Permission.LEARN)
    public UUID issue(AwardRequest award) {
        if (!caller.person().filter(award.holder()::equals).isPresent() && !caller.may(Permission.GRADE)) {
            throw new NotFound("holder", award.holder());
        }
        return awarding.award(award);
    }
}
