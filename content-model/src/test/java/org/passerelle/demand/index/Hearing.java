package org.passerelle.demand.index;

import java.util.Optional;
import java.util.UUID;
import org.passerelle.demand.DemandPosted;

/** Tells the index what a container would: that a demand was posted and its transaction is over. */
public final class Hearing {
    private Hearing() {}

    /** A demand was posted here. */
    public static void posted(DemandIndex index, UUID demand, String zone) {
        index.posted(new DemandPosted(demand, Optional.empty(), zone));
    }
}
