package org.passerelle.web.hr;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.keeping.AnsweringHouses;
import org.passerelle.credential.keeping.RequestView;

/** What houses have to do with the caller's credentials, for the pages that show these. */
@Named
@RequestScoped
public class HolderPart {
    @Inject
    AnsweringHouses answering;

    private final Map<UUID, List<AnsweringHouses.Verified>> verified = new HashMap<>();

    @Nullable
    private List<RequestView> open;

    /** What the caller is asked and has not answered. */
    public List<RequestView> getOpen() {
        if (open == null) {
            open = answering.open();
        }
        return open;
    }

    /** The houses that verified a credential of the caller's and say so. */
    public List<AnsweringHouses.Verified> verified(UUID credential) {
        return verified.computeIfAbsent(credential, answering::verifiedBy);
    }
}
