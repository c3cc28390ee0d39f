package org.passerelle.credential.elsewhere;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.passerelle.credential.trust.TrustDirectory;

/** Tells those above what somebody brought in; whom they tell is theirs to decide. */
@ApplicationScoped
public class HeldElsewhere {
    @Inject
    BroughtCredentials brought;

    @Inject
    TrustDirectory directory;

    @Inject
    Clock clock;

    /** All that this person brought in, the newest first. */
    public List<BroughtView> of(UUID person) {
        return brought.of(person).stream().map(this::view).toList();
    }

    /** The same, to the letter. */
    public List<Kept> documents(UUID person) {
        return brought.of(person).stream().map(BroughtCredential::kept).toList();
    }

    BroughtView view(BroughtCredential one) {
        return one.view(directory.regional(one.issuer()).orElse(""), clock.instant());
    }
}
