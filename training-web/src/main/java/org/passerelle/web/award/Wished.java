package org.passerelle.web.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.passerelle.credential.issuance.AwardRequest;
import org.passerelle.credential.issuance.ChoosingContents;
import org.passerelle.people.People;
import org.passerelle.web.platform.CurrentCaller;

/** Leaves out of an award what its holder does not want in, and puts in what they want. */
@ApplicationScoped
class Wished {
    @Inject
    ChoosingContents choosing;

    @Inject
    CurrentCaller caller;

    AwardRequest by(People.Line holder, AwardRequest award) {
        return caller.asPlatform(() -> choosing.of(holder.id())).in(award, holder.email());
    }
}
