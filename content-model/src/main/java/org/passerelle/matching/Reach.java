package org.passerelle.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.passerelle.delivery.RunView;
import org.passerelle.territory.Territory;

/** Which runs people of a zone can go to: those online, and those that are an hour away at most. */
@ApplicationScoped
public class Reach {
    private static final int MINUTES = 60;

    @Inject
    Territory territory;

    /** Whether people go there. @param zoneCode where they are; null for anywhere */
    public boolean holds(RunView run, @Nullable String zoneCode) {
        if (zoneCode == null || run.zoneCode().isEmpty()) {
            return true;
        }
        OptionalInt minutes = territory.minutes(zoneCode, run.zoneCode().get());
        return minutes.isPresent() && minutes.getAsInt() <= MINUTES;
    }
}
